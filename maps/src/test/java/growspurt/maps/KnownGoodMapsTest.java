package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.MapCandidate;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class KnownGoodMapsTest {

    private static final int KEYS = 4_096;

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#linearizable")
    void mergesOfTwoThreads_areAllCounted_overManyGrowths(MapCandidate candidate) throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            ConcurrentMap<Long, Integer> map = candidate.newMap();
            CountDownLatch start = new CountDownLatch(2);
            Thread other = new Thread(() -> countAll(map, start), "counter");
            other.start();
            countAll(map, start);
            other.join();

            assertThat(map).hasSize(KEYS);
            assertThat(map.values()).containsOnly(2);
        }
    }

    private static void countAll(ConcurrentMap<Long, Integer> map, CountDownLatch start) {
        start.countDown();
        while (start.getCount() > 0) {
            Thread.onSpinWait(); // ends when the other thread has started; the test has a time limit
        }
        for (long key = 0; key < KEYS; key++) {
            map.merge(key, 1, Integer::sum);
        }
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#knownGood")
    void functionThatThrows_leavesNoLockAndNoChange(MapCandidate candidate) throws InterruptedException {
        ConcurrentMap<Long, String> map = candidate.newMap();
        map.put(1L, "one");

        assertThatThrownBy(() -> map.compute(1L, (key, old) -> failing())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> map.computeIfAbsent(2L, key -> failing())).isInstanceOf(ArithmeticException.class);
        Thread other = new Thread(() -> map.put(3L, "three"), "other");
        other.start();
        other.join();

        assertThat(map).containsOnlyKeys(1L, 3L).containsEntry(1L, "one");
    }

    private static String failing() {
        throw new ArithmeticException("on purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock-striped", "read-write-locked"})
    void functionThatChangesTheMap_isRefused(String id) {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();

        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> map.put(1L, "one")))
                .withMessageStartingWith("recursive");
        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> {
                    map.clear();
                    return "zero";
                }))
                .withMessageStartingWith("recursive");

        assertThat(map).isEmpty();
        map.put(1L, "one");
        assertThat(map).hasSize(1);
    }
}
