package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.recorder.KeyChecker.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class KeyCheckerTest {

    private static final int STATES = 100_000;

    @Test
    void checker_agreesWithAllOrders_onRandomHistories() {
        Random random = new Random(1);
        int without = 0;
        for (int i = 0; i < 100_000; i++) {
            List<List<Recorded>> history = Histories.random(random, 2 + random.nextInt(2), 6);
            if (i % 2 == 0) {
                change(history, random, old -> with(old, random.nextInt(3), old.end()));
            }
            if (i % 3 == 0) {
                change(history, random, KeyCheckerTest::thrown);
            }
            boolean ordered = hasOrder(history, Operation.ABSENT);
            without += ordered ? 0 : 1;
            assertThat(KeyChecker.check(history, Operation.ABSENT, STATES))
                    .as("%s", history)
                    .isEqualTo(ordered ? Answer.ORDER : Answer.NO_ORDER);
        }
        assertThat(without).isBetween(20_000, 60_000);
    }

    @Test
    void lostUpdate_staleRead_andTwoWinners_haveNoOrder() {
        assertNoOrder(List.of(
                List.of(op(Operation.PUT, 1, Operation.ABSENT, 0, 1), op(Operation.GET, 0, Operation.ABSENT, 2, 3))));
        assertNoOrder(List.of(
                List.of(op(Operation.PUT, 1, Operation.ABSENT, 0, 1), op(Operation.PUT, 2, 1, 2, 3)),
                List.of(op(Operation.GET, 0, 1, 4, 5))));
        assertNoOrder(List.of(
                List.of(op(Operation.PUT_IF_ABSENT, 1, Operation.ABSENT, 0, 9)),
                List.of(op(Operation.PUT_IF_ABSENT, 2, Operation.ABSENT, 0, 9))));
        assertNoOrder(List.of(
                List.of(op(Operation.PUT, 1, Operation.ABSENT, 0, 1), op(Operation.REMOVE, 0, 1, 2, 9)),
                List.of(op(Operation.REMOVE, 0, 1, 2, 9))));
        assertNoOrder(List.of(List.of(op(Operation.MERGE, 1, 1, 0, 9)), List.of(op(Operation.MERGE, 2, 2, 0, 9))));
    }

    @Test
    void operationWithoutEnd_mayHaveHadItsEffect_orNot() {
        Recorded never = op(Operation.PUT, 1, Operation.ABSENT, 0, Recorded.NEVER);

        assertThat(check(List.of(List.of(never), List.of(op(Operation.GET, 0, 1, 5, 6)))))
                .isEqualTo(Answer.ORDER);
        assertThat(check(List.of(List.of(never), List.of(op(Operation.GET, 0, Operation.ABSENT, 5, 6)))))
                .isEqualTo(Answer.ORDER);
        assertThat(check(List.of(List.of(never), List.of(op(Operation.GET, 0, 2, 5, 6)))))
                .isEqualTo(Answer.NO_ORDER);
    }

    @Test
    void threadThatGoesOnAfterAnOperationThatThrew_isHeldToTheRest() {
        Recorded threw = op(Operation.PUT, 1, Operation.THREW, 0, Recorded.NEVER);

        for (long seen : new long[] {1, Operation.ABSENT}) {
            assertThat(check(List.of(List.of(threw, op(Operation.GET, 0, seen, 5, 6)))))
                    .isEqualTo(Answer.ORDER);
        }
        assertNoOrder(List.of(List.of(threw, op(Operation.GET, 0, 2, 5, 6))));
        assertNoOrder(List.of(
                List.of(threw, op(Operation.GET, 0, Operation.ABSENT, 5, 6)), List.of(op(Operation.GET, 0, 1, 2, 3))));
    }

    @Test
    void tooManyStates_areNoAnswer() {
        List<List<Recorded>> threads = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            threads.add(List.of(op(Operation.PUT, t, Operation.ABSENT, 0, Recorded.NEVER)));
        }
        threads.add(List.of(op(Operation.GET, 0, 99, 5, 6)));

        assertThat(KeyChecker.check(threads, Operation.ABSENT, 100)).isEqualTo(Answer.GAVE_UP);
        assertThat(KeyChecker.check(threads, Operation.ABSENT, 1_000_000)).isEqualTo(Answer.NO_ORDER);
    }

    private static Recorded op(Operation operation, long given, long result, long start, long end) {
        return new Recorded(operation, given, 0, result, start, end, false);
    }

    private static void assertNoOrder(List<List<Recorded>> threads) {
        assertThat(check(threads)).isEqualTo(Answer.NO_ORDER);
    }

    private static Answer check(List<List<Recorded>> threads) {
        return KeyChecker.check(threads, Operation.ABSENT, STATES);
    }

    /** Changes one operation of {@code history}. */
    private static void change(List<List<Recorded>> history, Random random, UnaryOperator<Recorded> how) {
        List<List<Recorded>> used = new ArrayList<>(history);
        used.removeIf(List::isEmpty);
        Collections.shuffle(used, random);
        List<Recorded> thread = used.get(0);
        int i = random.nextInt(thread.size());
        thread.set(i, how.apply(thread.get(i)));
    }

    private static Recorded thrown(Recorded old) {
        return with(old, Operation.THREW, Recorded.NEVER);
    }

    private static Recorded with(Recorded old, long result, long end) {
        return new Recorded(old.operation(), old.given(), old.other(), result, old.start(), end, false);
    }

    /** The oracle: tries every order. */
    private static boolean hasOrder(List<List<Recorded>> left, long value) {
        boolean empty = true;
        for (int t = 0; t < left.size(); t++) {
            if (left.get(t).isEmpty()) {
                continue;
            }
            empty = false;
            Recorded next = left.get(t).get(0);
            List<List<Recorded>> rest = new ArrayList<>(left);
            rest.set(t, left.get(t).subList(1, left.get(t).size()));
            boolean first = left.stream().flatMap(List::stream).noneMatch(other -> other.precedes(next));
            boolean fits = !next.ended() || next.result() == next.expected(value);
            if ((first && fits && hasOrder(rest, next.after(value))) || (!next.ended() && hasOrder(rest, value))) {
                return true;
            }
        }
        return empty;
    }
}
