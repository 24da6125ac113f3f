package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.EndlessTraversal;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class FailFastHmapTest {

    private final FailFastHmap<String> map = new FailFastHmap<>();

    @BeforeEach
    void fill() {
        for (long key = 0; key < 20; key++) {
            map.put(key, "v");
        }
    }

    @Test
    void report_namesWhatMetTheWriter() {
        Iterator<Long> keys = map.keySet().iterator();

        assertReported("concurrent map read and map write", () -> whileWriting(() -> map.get(1L)));
        assertReported("concurrent map writes", () -> whileWriting(() -> map.put(1L, "w")));
        assertReported("concurrent map writes", () -> whileWriting(map::clear));
        assertReported("concurrent map iteration and map write", () -> whileWriting(keys::next));
    }

    private static void assertReported(String report, ThrowingCallable use) {
        assertThatExceptionOfType(ConcurrentModificationException.class)
                .isThrownBy(use)
                .withMessage(report);
    }

    private void whileWriting(Runnable work) {
        map.compute(1_000L, (key, old) -> {
            work.run();
            return "written";
        });
    }

    @Test
    void writeThatThrows_lowersTheFlag_andChangesNothing() {
        assertThatThrownBy(() -> whileWriting(() -> {
                    throw new ArithmeticException("on purpose");
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(map.get(1_000L)).isNull();
        map.put(1_000L, "w");
        assertThat(map).hasSize(21);
    }

    @Test
    void iterator_goesOn_whileItsOwnThreadWrites() {
        int shown = 0;
        for (Long key : map.keySet()) {
            map.put(key + 100, "added");
            map.remove(key);
            shown++;
        }

        assertThat(shown).isGreaterThanOrEqualTo(20);
        assertThat(map.keySet()).allMatch(key -> key >= 20);
    }

    @Test
    void twoWriters_areReportedSoonerOrLater() throws InterruptedException {
        AtomicBoolean reported = new AtomicBoolean();
        Thread other = new Thread(() -> writeUntilReported(reported), "other writer");
        other.start();
        writeUntilReported(reported);
        other.join();

        assertThat(reported).isTrue();
    }

    /** Ends when either thread gets a report; the test has a time limit. */
    private void writeUntilReported(AtomicBoolean reported) {
        for (long key = 0; !reported.get(); key = (key + 1) % 64) {
            try {
                map.merge(key, "w", (old, given) -> old.length() > 8 ? given : old + given);
            } catch (ConcurrentModificationException report) {
                assertThat(report).hasMessage("concurrent map writes");
                reported.set(true);
            } catch (RuntimeException missed) { // a race that the flag missed may end in any way but a cycle
                assertThat(missed).isNotInstanceOf(EndlessTraversal.class);
            }
        }
    }
}
