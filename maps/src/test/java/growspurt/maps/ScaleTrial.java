package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten million entries in one map within a heap of 2 GiB, growths included: every own map that claims scale. The build
 * starts this JVM with {@code -Xmx2g}.
 *
 * <p>Four own maps do not claim it. Copy-on-write would copy 10^14 nodes; channel-owned holds the entries, but changes
 * threads twice for each of them, minutes for what others do in seconds. Naive and go-hmap-fail-fast are not made for
 * more than one thread; their tables are those of mutex and go-hmap.
 */
final class ScaleTrial {

    private static final int ENTRIES = 10_000_000;
    private static final long HEAP = 2L << 30;
    private static final Set<String> CLAIM_NO_SCALE =
            Set.of("copy-on-write", "channel-owned", "naive", "go-hmap-fail-fast");

    static Stream<MapCandidate> claimingScale() {
        return Candidates.own()
                .filter(candidate -> candidate.role() != Role.PLANTED_BUG)
                .filter(candidate -> !CLAIM_NO_SCALE.contains(candidate.id()));
    }

    @ParameterizedTest
    @MethodSource("claimingScale")
    void tenMillionEntries_fit(MapCandidate candidate) {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(HEAP);
        ConcurrentMap<Long, Object> map = candidate.newMap();
        Object value = new Object();

        for (int i = 0; i < ENTRIES; i++) {
            map.put(key(i), value);
        }
        assertThat(map.size()).isEqualTo(ENTRIES);
        assertThat(found(map)).isEqualTo(ENTRIES);

        assertThat(map.remove(key(0))).isSameAs(value);
        assertThat(map.put(key(ENTRIES), value)).isNull(); // where a new key copies all others, the copy fits too
        assertThat(map.size()).isEqualTo(ENTRIES);
    }

    private static int found(ConcurrentMap<Long, Object> map) {
        int found = 0;
        for (int i = 0; i < ENTRIES; i++) {
            if (map.containsKey(key(i))) {
                found++;
            }
        }
        return found;
    }

    /** Distinct and scattered: multiplied by an odd number. */
    private static Long key(int i) {
        return i * 0x9E3779B97F4A7C15L;
    }
}
