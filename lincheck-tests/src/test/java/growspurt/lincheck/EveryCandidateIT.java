package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.CandidateLookup;
import growspurt.api.Detector;
import growspurt.api.Lineage.Origin;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** All maps and all planted bugs, as a run asks them: what is promised must hold in all that was explored, and be explored. */
final class EveryCandidateIT {

    private static final Set<Property> OF_MAPS = EnumSet.of(
            Property.PER_KEY_OPERATIONS_LINEARIZABLE,
            Property.OPERATIONS_TERMINATE,
            Property.STOPPED_THREAD_BLOCKS_NOBODY);

    @TestFactory
    Stream<DynamicTest> everyCell_isAnsweredAsItMustBe(@TempDir Path runFolder) throws InterruptedException {
        List<MapCandidate> candidates = candidates();
        List<ResultLine> lines = new CopyOnWriteArrayList<>();
        new LincheckEngine()
                .run(new Assignment(
                        runFolder,
                        1,
                        Extent.ANSWERS,
                        8,
                        Deadline.in(Duration.ofMinutes(10)),
                        candidates.stream().flatMap(EveryCandidateIT::cells).toList(),
                        candidates.stream()
                                .filter(EveryCandidateIT::isPlanted)
                                .map(MapCandidate::id)
                                .collect(Collectors.toSet()),
                        List.of(),
                        journal(lines)));
        return candidates.stream()
                .map(candidate -> DynamicTest.dynamicTest(candidate.id(), () -> assertAnswered(candidate, lines)));
    }

    private static List<MapCandidate> candidates() {
        return CandidateLookup.all().stream()
                .filter(candidate -> EnumSet.of(Origin.OWN, Origin.JDK)
                        .contains(candidate.lineage().origin()))
                .filter(candidate -> candidate.unsuited(Detector.LINCHECK).isEmpty()
                        && candidate.detectors().contains(Detector.LINCHECK) == isPlanted(candidate))
                .toList();
    }

    private static boolean isPlanted(MapCandidate candidate) {
        return !candidate.plants().isEmpty();
    }

    private static Set<Property> asked(MapCandidate candidate) {
        Set<Property> asked = isPlanted(candidate) ? LincheckEngine.judges() : EnumSet.copyOf(OF_MAPS);
        asked.removeIf(property ->
                isPlanted(candidate) ? !candidate.plants().contains(property) : !property.promisedBy(candidate));
        return asked;
    }

    private static Stream<CellKey> cells(MapCandidate candidate) {
        return asked(candidate).stream().map(property -> new CellKey(candidate.id(), property.id(), Engine.LINCHECK));
    }

    private static void assertAnswered(MapCandidate candidate, List<ResultLine> lines) {
        for (Property property : asked(candidate)) {
            List<Verdict> verdicts = lines.stream()
                    .filter(line -> line.candidate().equals(candidate.id())
                            && line.property().equals(property.id()))
                    .map(ResultLine::verdict)
                    .toList();
            if (isPlanted(candidate)) {
                assertThat(verdicts).as(property.id()).contains(Verdict.VIOLATED);
            } else {
                assertThat(verdicts).as(property.id()).containsExactly(Verdict.NONE_IN_BOUND);
            }
        }
    }

    private static Journal journal(List<ResultLine> lines) {
        return new Journal() {
            @Override
            public void starting(CellKey cell, String config) {}

            @Override
            public void append(Line line) {
                if (line instanceof ResultLine result) {
                    lines.add(result);
                }
            }
        };
    }
}
