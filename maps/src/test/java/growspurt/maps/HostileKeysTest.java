package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are hard on a hash table, through growth and removal, beside enough others to make it grow. */
final class HostileKeysTest {

    private static final int TWINS = 20;
    private static final int TWIN_HASH = 3;
    private static final int OTHERS = 300;

    /** Twenty keys of one hash code. */
    private static LongStream twins() {
        return LongStream.range(0, TWINS).map(high -> (high << Integer.SIZE) | (high ^ TWIN_HASH));
    }

    /** Both ends of the range, zero, and the neighbours of all three; hash codes that are negative, and least. */
    private static LongStream corners() {
        return LongStream.of(
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                Long.MAX_VALUE,
                -2,
                -1,
                0,
                1,
                0x80000000L,
                -0x80000000L,
                0xffffffffL);
    }

    /** Multiples of every table length, which share the low bits of their hash codes, and their negatives. */
    private static LongStream multiples() {
        return LongStream.rangeClosed(1, TWINS).flatMap(i -> LongStream.of(i << 20, -(i << 20)));
    }

    private static List<Long> hostile() {
        return Stream.of(twins(), corners(), multiples())
                .flatMap(LongStream::boxed)
                .distinct()
                .toList();
    }

    @Test
    void twins_haveOneHashCode() {
        assertThat(twins().distinct().toArray()).hasSize(TWINS);
        assertThat(twins().mapToInt(Long::hashCode).distinct().toArray()).containsExactly(TWIN_HASH);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void hostileKeys_areFoundInEveryTable_andRemovedOneByOne(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        List<Long> keys = hostile();
        for (Long key : keys) {
            assertThat(map.put(key, "v" + key)).isNull();
            assertThat(map.get(key)).isEqualTo("v" + key);
        }

        List<Long> others = others(keys);
        for (Long other : others) {
            map.put(other, "w");
            Long key = keys.get((int) (other % keys.size()));
            assertThat(map.get(key)).isEqualTo("v" + key);
        }
        assertThat(map).hasSize(keys.size() + others.size()).containsKeys(keys.toArray(Long[]::new));

        for (int i = 0; i < keys.size(); i++) {
            assertThat(map.remove(keys.get(i))).isEqualTo("v" + keys.get(i));
            assertThat(map.containsKey(keys.get(i))).isFalse();
            assertThat(map.keySet()).containsAll(keys.subList(i + 1, keys.size()));
        }
        assertThat(map.keySet()).containsExactlyInAnyOrderElementsOf(others);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void twins_aloneInAMap_comeAndGo(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        for (int round = 0; round < 10; round++) {
            twins().forEach(key -> assertThat(map.putIfAbsent(key, "v")).isNull());
            assertThat(map.keySet())
                    .containsExactlyInAnyOrderElementsOf(twins().boxed().toList());
            twins().forEach(key -> assertThat(map.remove(key)).isEqualTo("v"));
            assertThat(map).isEmpty();
        }
    }

    /** Enough ordinary keys for several growths. */
    private static List<Long> others(List<Long> taken) {
        List<Long> others = new ArrayList<>(LongStream.range(0, OTHERS).boxed().toList());
        others.removeAll(taken);
        return others;
    }
}
