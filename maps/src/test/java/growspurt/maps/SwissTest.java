package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The growth of Go's map since 1.24, table by table. */
final class SwissTest {

    private final GrowthMark growth = new GrowthMark(0);
    private final SwissDirectory<String> map = map(Mixer::mix);

    private SwissDirectory<String> map(Mixer mixer) {
        return new SwissDirectory<>(new SwissKnobs(0, 1024, mixer), new SwissMemory<>(), growth);
    }

    @Test
    void growth_startsAtSevenEighthsOfTheSlots_andSplitsWhatWouldPass1024() {
        assertThat(growingInserts(map, 1_200)).containsExactly(9, 15, 29, 57, 113, 225, 449, 897);

        assertThat(map.table(0).depth()).isEqualTo(1);
        assertThat(map.table(-1).depth()).isEqualTo(1);
        assertThat(map.table(0)).isNotSameAs(map.table(-1));
        assertThat(map.table(0).capacity()).isEqualTo(1_024);
        assertThat(map.table(-1).capacity()).isEqualTo(1_024);
    }

    private List<Integer> growingInserts(SwissDirectory<String> filled, int entries) {
        List<Integer> growing = new ArrayList<>();
        for (int entry = 1; entry <= entries; entry++) {
            int before = growth.generation();
            put(filled, entry - 1L);
            assertThat(growth.growing()).isFalse();
            if (growth.generation() != before) {
                growing.add(entry);
            }
        }
        return growing;
    }

    @Test
    void put_makesAFullGroupATable_evenIfItsKeyIsThere() {
        for (long key = 0; key < 8; key++) {
            put(map, key);
        }
        assertThat(growth.generation()).isZero();

        put(map, 3);

        assertThat(growth.generation()).isEqualTo(1);
        assertThat(map.size()).isEqualTo(8);
        assertThat(map.table(0).capacity()).isEqualTo(16);
    }

    @Test
    void tableThatNoBitSplits_isDoubledBeyond1024() {
        SwissDirectory<String> same = map((hashCode, seed) -> 42);

        assertThat(growingInserts(same, 2_000)).containsExactly(9, 15, 29, 57, 113, 225, 449, 897, 1_793);

        assertThat(same.table(0).capacity()).isEqualTo(4_096);
        assertThat(same.find(1_999L, 1_999)).isEqualTo("v");
        assertThat(same.find(2_000L, 2_000)).isNull();
    }

    @Test
    void directory_isDoubledOnlyByTheTableThatNeedsIt() {
        for (long key = 0; key < 100_000; key++) {
            put(map, key);
        }

        for (long key = 0; key < 100_000; key++) {
            assertThat(map.find(key, Node.hash(key))).isEqualTo("v");
        }
        assertThat(map.find(100_000L, 100_000)).isNull();
        assertThat(map.table(0).capacity()).isEqualTo(1_024);
        assertThat(map.table(0).depth()).isBetween(6, 9);
    }

    @Test
    void tombstones_arePruned_soThatComingAndGoingDoesNotGrow() {
        for (long key = 0; key < 600; key++) {
            put(map, key);
        }
        int generation = growth.generation();

        for (long key = 0; key < 20_000; key++) {
            map.update(key, Node.hash(key), before -> null);
            put(map, key + 600);
        }

        assertThat(growth.generation()).isEqualTo(generation);
        assertThat(map.size()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 8", "8, 0, 8", "9, 0, 16", "14, 0, 16", "896, 0, 1024", "897, 1, 512", "1793, 2, 512"})
    void hint_choosesTheTablesThatGoWouldChoose(int hint, int depth, int capacity) {
        SwissKnobs knobs = new SwissKnobs(hint, 1024, Mixer::mix);

        assertThat(knobs.initialDepth()).isEqualTo(depth);
        assertThat(knobs.initialCapacity()).isEqualTo(capacity);
    }

    private static void put(SwissDirectory<String> map, long key) {
        map.update(key, Node.hash(key), before -> "v");
    }
}
