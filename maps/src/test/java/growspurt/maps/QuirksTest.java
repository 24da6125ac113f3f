package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every quirk is still there; one that a new release mended goes red here, and off the list. */
final class QuirksTest {

    static Stream<String> readOnlyEntries() {
        return Quirks.READ_ONLY_ENTRIES.stream();
    }

    static Stream<String> noReplaceAll() {
        return Quirks.NO_REPLACE_ALL.stream();
    }

    static Stream<String> matchesByIdentity() {
        return Quirks.MATCHES_BY_IDENTITY.stream();
    }

    static Stream<String> forgetsTheLastShown() {
        return Quirks.FORGETS_THE_LAST_SHOWN.stream();
    }

    @ParameterizedTest
    @MethodSource("readOnlyEntries")
    void entry_cannotBeSet(String id) {
        ConcurrentMap<Long, String> map = withOne(id);

        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("uno"))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("noReplaceAll")
    void replaceAll_throws(String id) {
        ConcurrentMap<Long, String> map = withOne(id);

        assertThatThrownBy(() -> map.replaceAll((key, value) -> "uno")).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("matchesByIdentity")
    void remove_removesAnEqualValue_andSaysThatItDidNot(String id) {
        ConcurrentMap<Long, String> map = withOne(id);

        assertThat(map.remove(1L, equalTo("one"))).isFalse();

        assertThat(map).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("matchesByIdentity")
    void replace_replacesAnEqualValue_andSaysThatItDidNot(String id) {
        ConcurrentMap<Long, String> map = withOne(id);

        assertThat(map.replace(1L, equalTo("one"), "uno")).isFalse();

        assertThat(map).containsEntry(1L, "uno");
    }

    @ParameterizedTest
    @MethodSource("forgetsTheLastShown")
    void iteratorAtItsEnd_removesNothing(String id) {
        ConcurrentMap<Long, String> map = withOne(id);
        Iterator<Long> keys = map.keySet().iterator();

        keys.next();
        assertThat(keys.hasNext()).isFalse();
        keys.remove();

        assertThat(map).hasSize(1);
    }

    @Test
    void springsMap_countsWhatComputeRemoved_untilTheNextCall() {
        ConcurrentMap<Long, String> map = withOne("spring-reference-map");

        map.compute(1L, (key, value) -> null);

        assertThat(map.size()).isEqualTo(1);
        assertThat(map.get(1L)).isNull();
        assertThat(map.size()).isZero();
    }

    private static ConcurrentMap<Long, String> withOne(String id) {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
        map.put(1L, "one");
        return map;
    }

    /** {@return another object that is equal to {@code text}} */
    private static String equalTo(String text) {
        return String.valueOf(text.toCharArray());
    }
}
