package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.CandidateLookup;
import growspurt.api.Property;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RehearsalTest {

    private static final Program PROGRAM = Program.parse("put(0, 1) / put(4, 2) | get(0) / get(4)");

    @Test
    void mapThatForgets_goesWrongWithoutConcurrency() {
        Exploring.candidate(new Hostile.Forget(), () -> {});

        Failure failure = play(PROGRAM).orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(failure.rawText()).contains("get(0) gave null instead of 1");
        assertThat(Finding.of(failure)).isEqualTo("without any concurrency, get(0) gave null instead of 1");
    }

    @Test
    void whatWasLostBeforeAClear_isNotBlamedOnIt() {
        Exploring.candidate(new Hostile.Forget(), () -> {});

        Failure failure =
                play(Program.parse("put(0, 1) / get(0) | clear() / get(0)")).orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(Finding.of(failure)).isEqualTo("without any concurrency, get(0) gave null instead of 1");
    }

    @Test
    void whatClearLeaves_isBlamedOnIt_andToldByTheCallThatShowsIt() {
        Exploring.candidate(new Hostile.Keep(Optional.empty()), () -> {});

        Failure failure = play(Program.parse("put(0, 1) / put(4, 2) | clear() / get(0); size()"))
                .orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.CLEAR_LEAVES_NOTHING_OLD);
        assertThat(Finding.of(failure)).isEqualTo("without any concurrency, get(0) gave 1 instead of null");
    }

    @Test
    void knownGoodMap_playsEveryProgram() {
        Exploring.candidate(CandidateLookup.called("concurrent-hash-map"), () -> {});

        assertThat(play(PROGRAM)).isEqualTo(Optional.empty());
    }

    @Test
    void clear_mayBeRefused_butNotThrowAnythingElse() {
        Program program = Program.parse("put(0, 1) / put(4, 2) | clear() / get(0); size()");
        Exploring.candidate(new Hostile.Keep(Optional.of(new UnsupportedOperationException())), () -> {});
        assertThat(play(program)).isEmpty();

        Exploring.candidate(new Hostile.Keep(Optional.of(new IllegalStateException())), () -> {});
        Failure failure = play(program).orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.CLEAR_LEAVES_NOTHING_OLD);
        assertThat(Finding.of(failure)).isEqualTo("without any concurrency, clear() threw IllegalStateException");
    }

    @Test
    void iterationWithoutEnd_breaksTermination() {
        Exploring.candidate(new Hostile.Cycle(), () -> {});

        Failure failure = play(Program.parse("put(0, 1) / get(0) | get(0) / keysAtRest()"))
                .orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.OPERATIONS_TERMINATE);
        assertThat(Finding.of(failure))
                .isEqualTo("without any concurrency, keysAtRest() met a chain with a cycle and gave up");
    }

    @Test
    void codeThatGetsOn_isGivenTheTimeItTakes() throws Exception {
        AtomicLong steps = new AtomicLong();

        assertThat(Alone.run(Duration.ofMillis(300), steps::get, () -> {
                    while (steps.incrementAndGet() < 40) {
                        Thread.sleep(25);
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void exceptionWithoutAName_isToldByTheOneAboveIt() {
        class lowerCase extends IllegalStateException {
            private static final long serialVersionUID = 1L;
        }

        assertThat(Operations.thrown(new lowerCase())).isEqualTo("IllegalStateException");
        assertThat(Operations.thrown(new IllegalArgumentException() {
                    private static final long serialVersionUID = 1L;
                }))
                .isEqualTo("IllegalArgumentException");
        assertThat(Operations.thrown(new FunctionFailed())).isEqualTo("FunctionFailed");
    }

    @Test
    void eachCall_isAStep() {
        Exploring.candidate(CandidateLookup.called("concurrent-hash-map"), () -> {});
        AtomicLong steps = new AtomicLong();

        Rehearsal.play(PROGRAM, steps::incrementAndGet);

        assertThat(steps).hasValue(4);
    }

    @Test
    void codeThatNeverReturns_isReportedWithItsOwnStack() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> Alone.run(Duration.ofMillis(200), () -> 0, () -> {
                    never.await();
                    return "";
                }))
                .isInstanceOfSatisfying(
                        Alone.Hangs.class,
                        hangs -> assertThat(hangs.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("await")));
    }

    private static Optional<Failure> play(Program program) {
        return Rehearsal.play(program, () -> {});
    }
}
