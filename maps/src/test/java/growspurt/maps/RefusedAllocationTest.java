package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every object that an own map allocates while it is filled and emptied, nodes and all, refused in turn; {@link
 * FailedGrowthTest} refuses tables alone, for longer.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
final class RefusedAllocationTest {

    static Stream<Named<MapCandidate>> maps() {
        return ServiceLoader.load(MapCandidate.class, new ScarceLoader()).stream()
                .filter(provider -> Candidates.own()
                        .anyMatch(own ->
                                own.getClass().getName().equals(provider.type().getName())))
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.role() != Role.PLANTED_BUG)
                .filter(candidate -> candidate.promises().contains(Guarantee.SURVIVES_FAILED_GROWTH))
                .map(candidate -> Named.of(candidate.id(), candidate));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void updateWithoutMemory_changesNothing_whateverIsRefused(MapCandidate candidate) throws Exception {
        int number = -1; // the first trial refuses none, and initializes the classes
        do {
            number++;
        } while (refusesSome(candidate, number - 1) || number == 0);
        assertThat(number).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void operationOnAllWithoutMemory_keepsNoLock_whateverIsRefused(MapCandidate candidate) throws Exception {
        ScarceLoader.MEMORY.counted = false;
        ConcurrentMap<Long, String> map = candidate.newMap();
        LongStream.range(0, 20).forEach(key -> map.put(key, "v"));
        List<Function<Map<Long, String>, Object>> operations =
                List.of(Map::size, whole -> whole.keySet().iterator(), RefusedAllocationTest::cleared);
        for (Function<Map<Long, String>, Object> operation : operations) {
            int number = -1; // as above
            do {
                number++;
            } while (refusesSome(map, operation, number - 1) || number == 0);
        }
    }

    private static Object cleared(Map<Long, String> map) {
        map.clear();
        return map;
    }

    /** {@return whether there was a claim of this number} Then another thread changes the map. */
    private static boolean refusesSome(
            Map<Long, String> map, Function<Map<Long, String>, Object> operation, int refused) throws Exception {
        int refusals = ScarceLoader.MEMORY.refusals();
        ScarceLoader.MEMORY.refuse(number -> number == refused);
        ScarceLoader.MEMORY.counted = true;
        try {
            assertThat(operation.apply(map)).isNotNull();
        } catch (OutOfMemoryError thrown) {
            assertThat(thrown).hasMessage("on purpose");
        } finally {
            ScarceLoader.MEMORY.counted = false;
        }
        FutureTask<String> change = new FutureTask<>(() -> map.put(0L, "v"));
        Thread other = new Thread(change, "other");
        other.setDaemon(true); // waits for ever if a lock was kept
        other.start();
        change.get(10, TimeUnit.SECONDS);
        return ScarceLoader.MEMORY.refusals() > refusals;
    }

    private static boolean refusesSome(MapCandidate candidate, int refused) throws Exception {
        ScarceLoader.MEMORY.counted = false;
        ConcurrentMap<Long, String> map = candidate.newMap();
        ScarceLoader.MEMORY.refuse(number -> number == refused);
        return new MemoryTrial(map, candidate.gauge(map).orElseThrow(), ScarceLoader.MEMORY).refusedSome(40);
    }
}
