package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over maps that are sound, broken, or harmful to the JVM they are in. Starts some thirty JVMs. */
class JcstressEngineIT {

    private static final String VISIBLE = "stable-key-stays-visible";
    private static final String TERMINATE = "operations-terminate";

    @TempDir
    static Path folder;

    private static final List<ResultLine> LINES = new ArrayList<>();
    private static String printed = "";

    @BeforeAll
    static void run() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new JcstressEngine(Duration.ofSeconds(6)).run(assignment());
        } finally {
            System.setOut(before);
        }
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void naiveMap_isViolated() {
        assertThat(of("naive", VISIBLE)).extracting(ResultLine::verdict).contains(Verdict.VIOLATED);
        assertThat(of("naive", VISIBLE))
                .allSatisfy(line -> assertThat(line.windowHits()).isPositive());
    }

    @Test
    void concurrentHashMap_isClean_andHitsTheWindow() {
        assertThat(of("concurrent-hash-map", VISIBLE)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.NONE_SEEN);
            assertThat(line.samples()).isPositive();
            assertThat(line.windowHits()).isPositive();
        });
    }

    @Test
    void endOfTheJvm_isAnErrorThatNamesIt() {
        assertError("trouble-exits", "System.exit");
        assertError("trouble-halts", "ended with code 3");
    }

    @Test
    void failureOfTheMachine_isAnErrorThatNamesIt() {
        assertError("trouble-overflows", "StackOverflowError");
        assertError("trouble-hoards", "OutOfMemoryError");
    }

    @Test
    void megabytesOfOutput_doNotMatter() {
        assertThat(of("trouble-chatters", VISIBLE))
                .extracting(ResultLine::verdict)
                .contains(Verdict.NONE_SEEN);
    }

    @Test
    void threadLeftBehind_doesNotCostTheResult() {
        assertThat(of("trouble-lingers", VISIBLE))
                .extracting(ResultLine::verdict)
                .contains(Verdict.NONE_SEEN);
    }

    @Test
    void growthPointThatCannotBeFound_isAnError() {
        assertError("trouble-hides", "has no gauge");
        assertError("trouble-never-grows", "no growth point found");
    }

    @Test
    void candidateThatIsNotThere_isAnError() {
        assertError("trouble-is-missing", "no candidate 'trouble-is-missing' on the class path");
    }

    @Test
    void hang_isAViolationOfTermination_withItsStacks() {
        assertThat(of("trouble-spins", TERMINATE)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.VIOLATED);
            assertThat(line.outcomes()).extracting(ResultLine.Outcome::word).containsExactly("hang");
            assertThat(folder.resolve(String.valueOf(line.evidence())))
                    .content()
                    .contains("Troubles$Spins.trouble");
        });
    }

    @Test
    void hang_isAnErrorElsewhere_thatNamesTheFrame() {
        assertError("trouble-spins", "Troubles$Spins.trouble");
    }

    @Test
    void nothing_isPrinted() {
        assertThat(printed).isEmpty();
    }

    private static void assertError(String candidate, String reason) {
        assertThat(of(candidate, VISIBLE))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.ERROR));
        assertThat(of(candidate, VISIBLE))
                .extracting(ResultLine::reason)
                .anySatisfy(said -> assertThat(said).contains(reason));
    }

    private static List<ResultLine> of(String candidate, String property) {
        return LINES.stream()
                .filter(line ->
                        line.candidate().equals(candidate) && line.property().equals(property))
                .toList();
    }

    private static Assignment assignment() {
        List<CellKey> cells = new ArrayList<>();
        for (String candidate : List.of(
                "naive",
                "concurrent-hash-map",
                "trouble-exits",
                "trouble-halts",
                "trouble-overflows",
                "trouble-hoards",
                "trouble-chatters",
                "trouble-lingers",
                "trouble-hides",
                "trouble-never-grows",
                "trouble-is-missing",
                "trouble-spins")) {
            cells.add(new CellKey(candidate, VISIBLE, Engine.JCSTRESS));
        }
        cells.add(new CellKey("trouble-spins", TERMINATE, Engine.JCSTRESS));
        return new Assignment(
                folder,
                7,
                Extent.LAUNCHES,
                1,
                Deadline.in(Duration.ofMinutes(4)),
                cells,
                Set.of(),
                List.of(),
                new Collected());
    }

    private record Collected() implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            LINES.add((ResultLine) line);
        }
    }
}
