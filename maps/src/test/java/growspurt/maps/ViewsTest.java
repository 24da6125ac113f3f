package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import growspurt.api.MapCandidate;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ViewsTest {

    private static final int ENTRIES = 23;

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void views_showEachEntryOnce(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);
        Map<Long, String> model = new HashMap<>(map);

        assertThat(model).hasSize(ENTRIES);
        assertThat(map.keySet()).containsExactlyInAnyOrderElementsOf(model.keySet());
        assertThat(map.values()).containsExactlyInAnyOrderElementsOf(model.values());
        assertThat(map.entrySet()).containsExactlyInAnyOrderElementsOf(model.entrySet());
        assertThat(map.entrySet()).hasSameHashCodeAs(model.entrySet());
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void keys_removeAnEntryOnce(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);
        Long key = map.keySet().iterator().next();

        assertThat(map.keySet().contains(key)).isTrue();
        assertThat(map.keySet().remove(key)).isTrue();
        assertThat(map.keySet().remove(key)).isFalse();
        assertThat(map).hasSize(ENTRIES - 1).doesNotContainKey(key);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void iterator_removesWhatItShowed(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);

        Iterator<Long> keys = map.keySet().iterator();
        while (keys.hasNext()) {
            if (keys.next() < 0) {
                keys.remove();
            }
        }

        assertThat(map.keySet()).hasSize(ENTRIES / 2 + 1).allMatch(key -> key >= 0);
        assertThat(map).hasSize(ENTRIES / 2 + 1);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#rememberingTheLastShown")
    void iterator_refusesToGoPastTheEnd_andToRemoveTwice(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        map.put(5L, "five");
        Iterator<Map.Entry<Long, String>> entries = map.entrySet().iterator();

        assertThatIllegalStateException().isThrownBy(entries::remove);
        assertThat(entries.next()).isEqualTo(Map.entry(5L, "five"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
        entries.remove();
        assertThatIllegalStateException().isThrownBy(entries::remove);
        assertThat(map).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withWritableEntries")
    void entry_writesThrough(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);

        map.entrySet().forEach(entry -> entry.setValue("new"));

        assertThat(map.values()).hasSize(ENTRIES).containsOnly("new");
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#matchingByEquals")
    void entrySet_answersForEntries(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);

        assertThat(map.entrySet().contains(Map.entry(1L, "1"))).isTrue();
        assertThat(map.entrySet().contains(Map.entry(1L, "2"))).isFalse();
        assertThat(map.entrySet().contains((Object) "1")).isFalse();
        assertThat(map.entrySet().remove(Map.entry(1L, "2"))).isFalse();
        assertThat(map.entrySet().remove(Map.entry(1L, "1"))).isTrue();
        assertThat(map).hasSize(ENTRIES - 1).doesNotContainKey(1L);
        map.entrySet().clear();
        assertThat(map).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withSnapshots")
    void iterator_showsTheMapAsItWas_whenAllIsChangedBehindIt(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = filled(candidate);
        Map<Long, String> before = new HashMap<>(map);
        Iterator<Map.Entry<Long, String>> entries = map.entrySet().iterator();

        map.replaceAll((key, value) -> "changed");
        map.keySet().removeIf(key -> key % 2 == 0);
        for (long key = 100; key < 200; key++) {
            map.put(key, "added");
        }

        HashSet<Map.Entry<Long, String>> seen = new HashSet<>();
        entries.forEachRemaining(seen::add);
        assertThat(seen).isEqualTo(before.entrySet());
    }

    @Test
    void hashMap_failsFast() {
        ConcurrentMap<Long, String> map = filled(Candidates.named("hash-map"));
        Iterator<Long> keys = map.keySet().iterator();
        map.put(1_000L, "added");

        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(keys::next);
    }

    private static ConcurrentMap<Long, String> filled(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        for (long key = -(ENTRIES / 2); key <= ENTRIES / 2; key++) {
            map.put(key, Long.toString(key));
        }
        return map;
    }
}
