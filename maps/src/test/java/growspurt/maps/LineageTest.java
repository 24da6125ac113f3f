package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Lineage;
import growspurt.api.Lineage.Origin;
import growspurt.api.MapCandidate;
import growspurt.maps.planted.PlantedBug;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LineageTest {

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void candidate_saysWhatItIsAndHowItGrows(MapCandidate candidate) {
        Lineage lineage = candidate.lineage();

        assertThat(lineage).isNotEqualTo(Lineage.UNKNOWN);
        assertThat(lineage.family()).isNotBlank().doesNotEndWith(".");
        assertThat(lineage.resizePolicy()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void origin_isThatOfThePackage(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        Origin origin = switch (candidate.getClass().getPackageName()) {
            case "growspurt.maps.library" -> Origin.LIBRARY;
            case "growspurt.maps.jdk" -> Origin.JDK;
            default -> map instanceof AbstractLongMap ? Origin.OWN : Origin.JDK;
        };

        assertThat(candidate.lineage().origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void coordinates_areThoseOfTheOrigin(MapCandidate candidate) {
        Lineage lineage = candidate.lineage();
        String form = switch (lineage.origin()) {
            case LIBRARY -> "[^:]+:[^:]+:[0-9][^:$]*";
            case JDK -> "[0-9].*";
            case OWN, GUEST -> "";
        };

        assertThat(lineage.coordinates()).matches(form);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void plantedBug_hasTheLineageOfItsHost(MapCandidate candidate) {
        if (candidate instanceof PlantedBug bug) {
            assertThat(bug.lineage()).isEqualTo(bug.host().lineage());
        }
    }
}
