package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of Go, one thread, with knobs turned: what they hold, what a walk shows, what a lack of memory leaves. */
final class SteppedTableTest {

    private static final long SEED = 20_261_121L;
    private static final int OPERATIONS = 2_000;

    static Stream<Named<Function<Scarcity, SteppedTable<String>>>> tables() {
        return Stream.of(
                hmap("as in Go", HmapKnobs.GO),
                hmap("mixed", knobs(Mixer::mix)),
                hmap("constant", knobs((hashCode, seed) -> seed)),
                hmap("same low bits", knobs((hashCode, seed) -> Mixer.mix(hashCode, seed) & ~0xfL)),
                hmap("top bits only", knobs((hashCode, seed) -> Mixer.mix(hashCode, seed) & (0xffL << 56))),
                hmap("zero", knobs((hashCode, seed) -> 0)),
                hmap("load 4", new HmapKnobs(0, 8, 3, Mixer::keepLow)),
                hmap("load 8, 40 expected", new HmapKnobs(40, 16, 2, Mixer::keepLow)),
                swiss("as in Go", SwissKnobs.GO),
                swiss("16 slots", new SwissKnobs(0, 16, Mixer::mix)),
                swiss("16 slots, 40 expected", new SwissKnobs(40, 16, Mixer::mix)),
                swiss("32 slots, low bits kept", new SwissKnobs(0, 32, Mixer::keepLow)),
                swiss("constant", new SwissKnobs(0, 16, (hashCode, seed) -> seed)),
                swiss("zero", new SwissKnobs(0, 16, (hashCode, seed) -> 0)),
                swiss("identity", new SwissKnobs(0, 16, (hashCode, seed) -> hashCode)),
                swiss(
                        "top bits only",
                        new SwissKnobs(0, 16, (hashCode, seed) -> Mixer.mix(hashCode, seed) & (-1L << 48))));
    }

    private static HmapKnobs knobs(Mixer mixer) {
        return new HmapKnobs(0, 13, 2, mixer);
    }

    private static Named<Function<Scarcity, SteppedTable<String>>> hmap(String name, HmapKnobs knobs) {
        return Named.of("hmap, " + name, memory -> new HmapTable<>(knobs, memory.over(HmapBuckets::new), mark()));
    }

    private static Named<Function<Scarcity, SteppedTable<String>>> swiss(String name, SwissKnobs knobs) {
        return Named.of("swiss, " + name, memory -> new SwissDirectory<>(knobs, memory.swiss(), mark()));
    }

    private static GrowthMark mark() {
        return new GrowthMark(0);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_doesWhatTheModelDoes(Function<Scarcity, SteppedTable<String>> tables) {
        for (int round = 0; round < 20; round++) {
            Random random = new Random(SEED + round);
            SteppedTable<String> table = tables.apply(new Scarcity());
            Map<Long, String> model = new HashMap<>();
            for (int i = 0; i < OPERATIONS; i++) {
                change(random, table, model, key(random, 8 << (round % 6)));
                if (random.nextInt(1_000) == 0) {
                    table.clear();
                    model.clear();
                }
                assertThat(table.size()).isEqualTo(model.size());
            }
            assertThat(shown(table.walk())).isEqualTo(model);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void numberThatACellWithoutKeyHolds_isAbsent(Function<Scarcity, SteppedTable<String>> tables) {
        SteppedTable<String> table = tables.apply(new Scarcity());
        for (long key = 1; key < 100; key++) {
            table.update(key, Node.hash(key), before -> "v");
            assertThat(table.find(0L, 0)).isNull();
        }

        for (long key = 1; key < 100; key++) {
            table.update(key, Node.hash(key), before -> null);
            assertThat(table.find(key, Node.hash(key))).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keyOfAnotherType_isAbsent_andIsNotPut(Function<Scarcity, SteppedTable<String>> tables) {
        SteppedTable<String> table = tables.apply(new Scarcity());
        table.update(7L, 7, before -> "v");

        assertThat(table.find(7, 7)).isNull();
        assertThat(table.update(7, 7, before -> before)).isEqualTo(new Change<String>(null, null));
        assertThatThrownBy(() -> table.update(7, 7, before -> "w")).isInstanceOf(ClassCastException.class);
        assertThat(shown(table.walk())).isEqualTo(Map.of(7L, "v"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void walk_showsEveryKeyThatStaysOnce_whateverHappensBetweenItsSteps(
            Function<Scarcity, SteppedTable<String>> tables) {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(SEED + round);
            SteppedTable<String> table = tables.apply(new Scarcity());
            Map<Long, String> model = new HashMap<>();
            for (int i = random.nextInt(100); i > 0; i--) {
                change(random, table, model, key(random, 64));
            }
            Set<Long> stable = new HashSet<>(model.keySet());
            stable.removeIf(key -> key % 3 == 0);

            List<Long> shown = new ArrayList<>();
            SteppedTable.Walk<String> walk = table.walk();
            for (Node<String> node = walk.step(); node != null; node = walk.step()) {
                assertThat(node.value).isEqualTo(model.get(node.key));
                shown.add(node.key);
                changeOthers(random, table, model, stable);
            }

            assertThat(shown)
                    .as("seed %d", SEED + round)
                    .filteredOn(stable::contains)
                    .containsExactlyInAnyOrderElementsOf(stable);
        }
    }

    /** Fills and empties the table around the keys that stay, so that it grows, and is rebuilt at its size. */
    private static void changeOthers(
            Random random, SteppedTable<String> table, Map<Long, String> model, Set<Long> stable) {
        boolean fill = random.nextBoolean();
        for (int i = random.nextInt(40); i > 0; i--) {
            Long key = key(random, 1 << random.nextInt(9));
            if (stable.contains(key)) {
                assertThat(table.find(key, Node.hash(key))).isEqualTo(model.get(key));
            } else if (fill) {
                put(table, model, key, "v" + i);
            } else {
                table.update(key, Node.hash(key), before -> null);
                model.remove(key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusedAllocation_losesNothing_andTheNextWritesGoOn(Function<Scarcity, SteppedTable<String>> tables) {
        for (int first = 0; first < 60; first++) {
            int from = first;
            int to = first + (first % 3 == 0 ? 40 : 1);
            Random random = new Random(SEED + first);
            Scarcity memory = new Scarcity();
            SteppedTable<String> table = tables.apply(memory);
            memory.refuse(number -> number >= from && number < to);
            Map<Long, String> model = new HashMap<>();
            for (int i = 0; i < 400; i++) {
                Long key = key(random, 256);
                try {
                    change(random, table, model, key);
                } catch (OutOfMemoryError refused) {
                    assertThat(table.find(key, Node.hash(key))).isEqualTo(model.get(key));
                }
                assertThat(table.size()).isEqualTo(model.size());
            }
            assertThat(shown(table.walk())).as("first refused %d", first).isEqualTo(model);
        }
    }

    /** Mostly puts, in the table first, so that the model keeps what a refused put did not change. */
    private static void change(Random random, SteppedTable<String> table, Map<Long, String> model, Long key) {
        switch (random.nextInt(8)) {
            case 0, 1 ->
                assertThat(table.update(key, Node.hash(key), before -> null))
                        .isEqualTo(new Change<>(model.remove(key), null));
            case 2, 3 -> assertThat(table.find(key, Node.hash(key))).isEqualTo(model.get(key));
            default -> put(table, model, key, "v" + random.nextInt(1_000));
        }
    }

    private static void put(SteppedTable<String> table, Map<Long, String> model, Long key, String value) {
        Change<String> change = table.update(key, Node.hash(key), before -> value);
        assertThat(change.before()).isEqualTo(model.put(key, value));
    }

    /** Neighbours, both ends of the range, and hash codes that several have. */
    private static Long key(Random random, int count) {
        long small = random.nextInt(count);
        return switch (random.nextInt(8)) {
            case 0 -> -small;
            case 1 -> Long.MIN_VALUE + small;
            case 2 -> ((small % 20) << 32) | ((small % 20) ^ 3);
            case 3 -> small << 4;
            default -> small;
        };
    }

    private static Map<Long, String> shown(SteppedTable.Walk<String> walk) {
        Map<Long, String> shown = new HashMap<>();
        for (Node<String> node = walk.step(); node != null; node = walk.step()) {
            assertThat(shown.put(node.key, node.value))
                    .as("key %d again", node.key)
                    .isNull();
        }
        return shown;
    }
}
