package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.MapCandidate;
import growspurt.cli.closure.Codes;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactTest {

    private static final String MAPS = "maps/src/main/java/growspurt/maps/";

    private final Collection<MapCandidate> all = Candidates.onClassPath().named(List.of(), CandidateSet.DEFAULT);
    private Impact impact = new Impact(List.of());

    @BeforeEach
    void forget() {
        impact = new Impact(List.of());
    }

    @Test
    void map_reachesItsCandidate_andTheBugsPlantedIntoIt() throws IOException {
        change(MAPS + "LockStripedMap.java");

        assertThat(ids()).contains("lock-striped", "planted-stale-table-write").doesNotContain("naive", "mutex");
        assertThat(impact.ways())
                .singleElement()
                .satisfies(way -> assertThat(way.toString())
                        .startsWith(MAPS
                                + "LockStripedMap.java -> growspurt.maps.LockStripedMap -> lock-striped, planted-"));
    }

    @Test
    void tableBelowTwoMaps_reachesBoth() throws IOException {
        change(MAPS + "ChainTable.java");

        assertThat(ids()).contains("lock-striped", "mutex", "naive").doesNotContain("hash-trie", "concurrent-hash-map");
    }

    @Test
    void candidate_isReachedOnce_thoughSeveralOfItsFilesChanged() throws IOException {
        change(MAPS + "HmapTable.java", MAPS + "HmapMove.java", MAPS + "MutexHmap.java");

        assertThat(ids()).contains("go-hmap", "go-hmap-read-write").doesNotHaveDuplicates();
    }

    @Test
    void harness_andWhatItIsBuiltFrom_reachAll() throws IOException {
        for (String file : List.of(
                "stress/src/main/java/growspurt/stress/Launcher.java",
                "lincheck-tests/src/main/java/growspurt/lincheck/Programs.java",
                "results/src/main/resources/growspurt/results/result-1.schema.json",
                "api/src/main/java/growspurt/api/Property.java",
                "pom.xml",
                "maps/pom.xml")) {
            change(file);

            assertThat(impact.candidates()).as(file).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void testsPagesAndTheFrontDoor_reachNobody() throws IOException {
        change(
                "stress/src/test/java/growspurt/stress/RotationTest.java",
                "docs/window.md",
                "cli/src/main/java/growspurt/cli/Plan.java",
                "reports/src/main/jte/index.jte",
                "maps/src/test/java/growspurt/maps/HmapTest.java");

        assertThat(impact.candidates()).isEmpty();
        assertThat(impact.ways()).isEmpty();
    }

    private void change(String... files) throws IOException {
        impact = Impact.of(List.of(files), all, new Codes());
    }

    private List<String> ids() {
        return impact.candidates().stream().map(MapCandidate::id).toList();
    }
}
