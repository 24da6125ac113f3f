package growspurt.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final MapCandidate MAP = new Fake("map", Set.of());
    private static final MapCandidate OTHER = new Fake("other", Set.of());
    private static final MapCandidate LOSES = new Fake("planted-loses", Set.of(Property.CONCURRENT_INSERT_SURVIVES));
    private static final MapCandidate LOOPS = new Fake("planted-loops", Set.of(Property.OPERATIONS_TERMINATE));

    @Test
    void plantedBug_isTriedOnWhatItPlants_only() {
        Plan plan = plan(List.of(MAP, LOSES), List.of(), EnumSet.allOf(Property.class), Set.of());

        assertThat(plan.cells().get(Engine.JCSTRESS))
                .contains(cell("planted-loses", Property.CONCURRENT_INSERT_SURVIVES))
                .doesNotContain(cell("planted-loses", Property.STABLE_KEY_STAYS_VISIBLE))
                .contains(cell("map", Property.STABLE_KEY_STAYS_VISIBLE));
        assertThat(plan.candidates()).containsKey("planted-loses");
    }

    @Test
    void whoIsExpectedToSeeAPlantedBug_judgesSomethingThatItPlants() {
        for (MapCandidate bug : Candidates.onClassPath().all()) {
            for (Engine engine : Engine.values()) {
                if (!bug.plants().isEmpty() && bug.detectors().contains(Engines.detector(engine))) {
                    assertThat(Engines.judges(engine))
                            .as(bug.id() + " by " + engine)
                            .containsAnyElementsOf(bug.plants());
                }
            }
        }
    }

    @Test
    void controlsThatPlantAChosenProperty_joinTheChosenMap() {
        Plan plan = plan(List.of(MAP), List.of(LOSES, LOOPS), Set.of(Property.CONCURRENT_INSERT_SURVIVES), Set.of());

        assertThat(plan.candidates()).containsOnlyKeys("map", "planted-loses");
    }

    @Test
    void controlsComeFirst_thenWhatTheRunBeforeLeftOpen() {
        CellKey open = cell("other", Property.CONCURRENT_INSERT_SURVIVES);

        for (long seed = 0; seed < 20; seed++) {
            Plan plan = Plan.of(
                    List.of(MAP, OTHER),
                    List.of(LOSES),
                    EnumSet.of(Property.CONCURRENT_INSERT_SURVIVES, Property.STABLE_KEY_STAYS_VISIBLE),
                    List.of(Engine.JCSTRESS),
                    Set.of(open),
                    false,
                    seed);

            assertThat(plan.cells().get(Engine.JCSTRESS))
                    .hasSize(5)
                    .startsWith(cell("planted-loses", Property.CONCURRENT_INSERT_SURVIVES), open);
        }
    }

    @Test
    void whatIsPromised_comesBeforeWhatIsNot_evenIfThatWasLeftOpen() {
        MapCandidate promising = new Fake("promising", Set.of(), EnumSet.allOf(Guarantee.class));
        CellKey open = cell("other", Property.CONCURRENT_INSERT_SURVIVES);

        for (long seed = 0; seed < 20; seed++) {
            Plan plan = Plan.of(
                    List.of(MAP, OTHER, promising),
                    List.of(),
                    EnumSet.of(Property.CONCURRENT_INSERT_SURVIVES),
                    List.of(Engine.JCSTRESS),
                    Set.of(open),
                    false,
                    seed);

            assertThat(plan.cells().get(Engine.JCSTRESS))
                    .containsExactly(
                            cell("promising", Property.CONCURRENT_INSERT_SURVIVES),
                            open,
                            cell("map", Property.CONCURRENT_INSERT_SURVIVES));
        }
    }

    @Test
    void order_derivesFromTheSeed() {
        List<MapCandidate> maps = List.of(MAP, OTHER, new Fake("third", Set.of()), new Fake("fourth", Set.of()));

        assertThat(order(maps, 1)).isEqualTo(order(maps, 1)).isNotEqualTo(order(maps, 2));
    }

    @Test
    void engineWithoutACell_isLeftOut() {
        Plan plan = Plan.of(
                List.of(MAP),
                List.of(),
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE),
                List.of(Engine.values()),
                Set.of(),
                true,
                0);

        assertThat(plan.cells()).containsOnlyKeys(Engine.JCSTRESS);
    }

    @Test
    void cell_isSkipped_whereTheMapDoesNotDoAtAllWhatThePropertyIsAbout() {
        MapCandidate shrinks = new Fake("shrinks", Set.of(), Set.of(Guarantee.SHRINKS));

        Plan plan = plan(
                List.of(MAP, shrinks),
                List.of(),
                EnumSet.of(
                        Property.SHRINK_KEEPS_ENTRIES, Property.FAIL_FAST_DETECTS, Property.CONCURRENT_INSERT_SURVIVES),
                Set.of());

        assertThat(plan.skipped())
                .containsOnly(
                        entry(cell("map", Property.SHRINK_KEEPS_ENTRIES), "it does not promise SHRINKS"),
                        entry(cell("map", Property.FAIL_FAST_DETECTS), "it does not promise FAILS_FAST"),
                        entry(cell("shrinks", Property.FAIL_FAST_DETECTS), "it does not promise FAILS_FAST"));
        assertThat(plan.cells().get(Engine.JCSTRESS))
                .containsExactlyInAnyOrder(
                        cell("map", Property.CONCURRENT_INSERT_SURVIVES),
                        cell("shrinks", Property.CONCURRENT_INSERT_SURVIVES),
                        cell("shrinks", Property.SHRINK_KEEPS_ENTRIES));
    }

    private static List<CellKey> order(Collection<MapCandidate> maps, long seed) {
        Plan plan = Plan.of(
                maps, List.of(), EnumSet.allOf(Property.class), List.of(Engine.JCSTRESS), Set.of(), false, seed);
        return plan.cells().getOrDefault(Engine.JCSTRESS, List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lincheck_isAskedAboutTheWholeMap_ifThereIsTime_butPlantedBugsAlwaysAre(boolean thorough) {
        MapCandidate lies = new Fake("lies", Set.of(Property.SIZE_EXACT_AT_REST), EnumSet.allOf(Guarantee.class));

        Plan plan = Plan.of(
                List.of(MAP),
                List.of(lies),
                Set.of(Property.SIZE_EXACT_AT_REST, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                List.of(Engine.LINCHECK),
                Set.of(),
                thorough,
                0);

        List<CellKey> cells = plan.cells().getOrDefault(Engine.LINCHECK, List.of());
        CellKey costly = new CellKey(MAP.id(), Property.SIZE_EXACT_AT_REST.id(), Engine.LINCHECK);
        assertThat(cells.contains(costly)).isEqualTo(thorough);
        assertThat(cells)
                .contains(
                        new CellKey("lies", Property.SIZE_EXACT_AT_REST.id(), Engine.LINCHECK),
                        new CellKey(MAP.id(), Property.PER_KEY_OPERATIONS_LINEARIZABLE.id(), Engine.LINCHECK));
    }

    private static Plan plan(
            Collection<MapCandidate> chosen,
            Collection<MapCandidate> controls,
            Set<Property> properties,
            Set<CellKey> unanswered) {
        return Plan.of(chosen, controls, properties, List.of(Engine.JCSTRESS), unanswered, false, 7);
    }

    private static CellKey cell(String candidate, Property property) {
        return new CellKey(candidate, property.id(), Engine.JCSTRESS);
    }

    private record Fake(String id, Set<Property> plants, Set<Guarantee> promises) implements MapCandidate {

        Fake(String id, Set<Property> plants) {
            this(id, plants, Set.of());
        }

        @Override
        public String summary() {
            return "a map for tests";
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new ConcurrentHashMap<>();
        }

        @Override
        public String source() {
            return "this test";
        }
    }
}
