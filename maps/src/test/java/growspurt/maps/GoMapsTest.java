package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Go's maps under their locks, two threads around many growths. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class GoMapsTest {

    private static final int ROUNDS = 40;
    private static final int KEYS = 2_048;
    private static final int STABLE = 25;

    @ParameterizedTest
    @ValueSource(strings = {"go-hmap", "go-hmap-read-write", "go-swiss"})
    void mergesOfTwoThreads_areAllCounted(String id) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Integer> map = Candidates.named(id).newMap();

            together(() -> mergeAll(map), () -> mergeAll(map));

            assertThat(map).hasSize(KEYS);
            assertThat(map.values()).containsOnly(2);
        }
    }

    private static void mergeAll(ConcurrentMap<Long, Integer> map) {
        for (long key = 0; key < KEYS; key++) {
            map.merge(key, 1, Integer::sum);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"go-hmap", "go-hmap-read-write", "go-swiss"})
    void stableKeys_areFoundAndShownOnce_whileAnotherThreadGrowsTheMap(String id) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Integer> map = Candidates.named(id).newMap();
            for (long key = 0; key < STABLE; key++) {
                map.put(key, (int) key);
            }

            together(() -> fillAndEmpty(map), () -> lookAround(map));

            assertThat(map).hasSize(STABLE);
            assertThat(new ArrayList<>(map.keySet())).doesNotHaveDuplicates().hasSize(STABLE);
        }
    }

    private static void fillAndEmpty(ConcurrentMap<Long, Integer> map) {
        for (long key = STABLE; key < KEYS; key++) {
            map.put(key, 0);
        }
        for (long key = STABLE; key < KEYS; key++) {
            map.remove(key);
        }
    }

    private static void lookAround(ConcurrentMap<Long, Integer> map) {
        for (int look = 0; look < 20; look++) {
            for (long key = 0; key < STABLE; key++) {
                assertThat(map.get(key)).isEqualTo((int) key);
            }
            List<Long> shown = new ArrayList<>();
            map.keySet().forEach(shown::add);
            assertThat(shown).doesNotHaveDuplicates();
            assertThat(shown.stream().filter(key -> key < STABLE)).hasSize(STABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"go-hmap", "go-hmap-read-write", "go-swiss"})
    void function_mayReadTheMap_andIsRefusedToChangeIt(String id) {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
        map.put(1L, "one");

        assertThat(map.computeIfAbsent(2L, key -> map.get(1L) + map.size() + map.containsValue("one")))
                .isEqualTo("one1true");
        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(3L, key -> map.put(4L, "four")))
                .withMessageStartingWith("recursive");
        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfPresent(1L, (key, old) -> {
                    map.clear();
                    return "cleared";
                }))
                .withMessageStartingWith("recursive");

        assertThat(map).containsOnlyKeys(1L, 2L);
        map.put(3L, "three");
        assertThat(map).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"go-hmap", "go-hmap-read-write", "go-swiss"})
    void functionThatThrows_leavesNoLockAndNoChange(String id) throws Exception {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
        map.put(1L, "one");

        assertThatThrownBy(() -> map.compute(1L, (key, old) -> failing())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> map.computeIfAbsent(2L, key -> failing())).isInstanceOf(ArithmeticException.class);
        together(() -> map.put(3L, "three"), () -> map.put(4L, "four"));

        assertThat(map).containsOnlyKeys(1L, 3L, 4L).containsEntry(1L, "one");
    }

    private static String failing() {
        throw new ArithmeticException("on purpose");
    }

    /** Runs both at once, one of them here, and throws what either throws. */
    private static void together(Runnable here, Runnable there) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(2);
        FutureTask<Void> other = new FutureTask<>(() -> meet(start, there), null);
        Thread thread = new Thread(other, "other");
        thread.start();
        meet(start, here);
        thread.join();
        other.get();
    }

    private static void meet(CountDownLatch start, Runnable work) {
        start.countDown();
        while (start.getCount() > 0) {
            Thread.onSpinWait(); // ends when the other thread has started; the test has a time limit
        }
        work.run();
    }
}
