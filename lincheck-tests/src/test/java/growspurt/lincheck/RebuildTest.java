package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.CandidateLookup;
import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RebuildTest {

    @ParameterizedTest
    @ValueSource(strings = {"unlocked-reads", "non-blocking", "go-sync-map"})
    void mapThatKeepsTracesOfWhatWasRemoved_isRebuiltAtThePointFound(String id) {
        MapCandidate candidate = CandidateLookup.called(id);
        List<Rebuild> rebuilds = Rebuild.of(candidate);

        assertThat(rebuilds).isNotEmpty().allSatisfy(rebuild -> {
            ConcurrentMap<Long, Long> map = candidate.newMap();
            GrowthGauge gauge = candidate.gauge(map).orElseThrow();
            for (int i = 0; i < rebuild.entries(); i++) {
                map.put(rebuild.key(i), 1L);
            }
            for (int i = 0; i < rebuild.replaced(); i++) {
                map.remove(rebuild.key(i));
                map.put(rebuild.key(i + rebuild.entries()), 1L);
            }
            map.remove(rebuild.removed());
            int generation = gauge.generation();

            map.put(rebuild.next(), 1L);

            assertThat(gauge.growing() || gauge.generation() != generation).isTrue();
            assertThat(map.keySet())
                    .contains(rebuild.next())
                    .containsAll(rebuild.staying())
                    .hasSize(rebuild.entries());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock-striped", "concurrent-hash-map"})
    void chains_leaveNothingBehind(String id) {
        assertThat(Rebuild.of(CandidateLookup.called(id))).isEmpty();
    }

    @Test
    void mapWithoutAGauge_hasNoneThatAnybodyKnowsOf() {
        assertThat(Rebuild.of(CandidateLookup.called("caffeine"))).isEmpty();
    }
}
