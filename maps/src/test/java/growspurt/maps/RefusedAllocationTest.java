package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
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

    private static boolean refusesSome(MapCandidate candidate, int refused) throws Exception {
        ScarceLoader.MEMORY.counted = false;
        ConcurrentMap<Long, String> map = candidate.newMap();
        ScarceLoader.MEMORY.refuse(number -> number == refused);
        return new MemoryTrial(map, candidate.gauge(map).orElseThrow(), ScarceLoader.MEMORY).refusedSome(40);
    }
}
