package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Detector;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

class VouchersTest {

    private static final Set<Property> ALL = EnumSet.allOf(Property.class);
    private static final List<Engine> JCSTRESS = List.of(Engine.JCSTRESS);

    private static final MapCandidate BOTH = bug(
            "both", Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.CONCURRENT_INSERT_SURVIVES), Detector.JCSTRESS);
    private static final MapCandidate VISIBLE =
            bug("visible", Set.of(Property.STABLE_KEY_STAYS_VISIBLE), Detector.JCSTRESS);
    private static final MapCandidate LOOPS = bug("loops", Set.of(Property.OPERATIONS_TERMINATE), Detector.LINCHECK);
    private static final MapCandidate FAULT =
            bug("fault", Set.of(Property.STABLE_KEY_STAYS_VISIBLE), Detector.FAULT_INJECTION);

    @Test
    void bugThatAddsNothing_staysAtHome() {
        assertThat(Vouchers.of(List.of(VISIBLE, BOTH), ALL, JCSTRESS, true)).containsExactly(BOTH);
    }

    @Test
    void bugThatNoEngineOfTheRunCanSee_doesNotVouch() {
        assertThat(Vouchers.of(List.of(LOOPS, FAULT), ALL, JCSTRESS, true)).isEmpty();
    }

    @Test
    void eachEngine_hasABugOfItsOwn() {
        assertThat(Vouchers.of(List.of(LOOPS, BOTH), ALL, List.of(Engine.values()), true))
                .containsExactlyInAnyOrder(BOTH, LOOPS);
    }

    @Test
    void spareBug_vouchesOnlyForWhatNoneOfTheFirstCanShow() {
        assertThat(Vouchers.of(List.of(VISIBLE), List.of(BOTH), ALL, JCSTRESS, true))
                .containsExactly(VISIBLE, BOTH);
        assertThat(Vouchers.of(List.of(BOTH), List.of(VISIBLE), ALL, JCSTRESS, true))
                .containsExactly(BOTH);
    }

    @Test
    void propertyThatIsNotAskedFor_needsNone() {
        assertThat(Vouchers.of(
                        List.of(BOTH, LOOPS), Set.of(Property.OPERATIONS_TERMINATE), List.of(Engine.LINCHECK), true))
                .containsExactly(LOOPS);
    }

    @Test
    void everyPropertyThatAnEngineJudges_hasAPlantedBug() {
        List<MapCandidate> vouchers = Vouchers.of(Candidates.onClassPath().all(), ALL, List.of(Engine.values()), true);

        for (Engine engine : Engine.values()) {
            assertThat(Engines.judges(engine))
                    .allSatisfy(property -> assertThat(vouchers)
                            .as("%s on %s", engine, property)
                            .anyMatch(bug -> bug.plants().contains(property)
                                    && bug.detectors().contains(Engines.detector(engine))));
        }
    }

    private static MapCandidate bug(String id, Set<Property> plants, Detector detector) {
        return new Bug(id, plants, Set.of(detector));
    }

    private record Bug(String id, Set<Property> plants, Set<Detector> detectors) implements MapCandidate {

        @Override
        public String summary() {
            return "a bug for tests";
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new ConcurrentHashMap<>();
        }

        @Override
        public Set<Guarantee> promises() {
            return Set.of();
        }

        @Override
        public String source() {
            return "this test";
        }
    }
}
