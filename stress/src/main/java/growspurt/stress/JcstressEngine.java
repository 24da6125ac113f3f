package growspurt.stress;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Harness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers cells by sampling them with jcstress. */
public final class JcstressEngine {

    private static final String VERSION = "0.16";
    /** Ten times the usual and more, and below the half minute after which jcstress drops a launch without a stack. */
    private static final Duration LIMIT = Duration.ofSeconds(4);
    /** What a launch of one test takes. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private final Duration limit;
    private @Nullable Harness started;

    /** An engine with the usual limit on the wall time of a launch. */
    public JcstressEngine() {
        this(LIMIT);
    }

    JcstressEngine(Duration limit) {
        this.limit = limit;
    }

    /** {@return the properties that this engine judges} */
    public static Set<Property> judges() {
        return Arrays.stream(Litmus.values())
                .map(Litmus::property)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Property.class)));
    }

    /**
     * {@return the name of the litmus test of {@code property}}
     *
     * @throws IllegalArgumentException if this engine does not judge it
     */
    public static String testOf(Property property) {
        return Litmus.of(property.id()).stream()
                .map(Litmus::title)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("jcstress has no test of " + property.id()));
    }

    /** {@return what the tests of {@code property} can end with, by name of the test; empty if there are none} */
    public static Map<String, List<Meaning>> outcomesOf(Property property) {
        Map<String, List<Meaning>> outcomes = new LinkedHashMap<>();
        Litmus.of(property.id())
                .forEach(litmus ->
                        outcomes.put(litmus.title(), litmus.vocabulary().meanings()));
        return outcomes;
    }

    /** {@return the version of jcstress} */
    public static String version() {
        return VERSION;
    }

    /**
     * Launches one JVM after the other for the jcstress cells of {@code assignment}, until each has had enough or the
     * deadline forbids another launch. A line is appended for every launch. Blocks; one run at a time in a process, since
     * jcstress keeps its state in static fields. Candidates are looked up in launched JVMs, which inherit the class path.
     *
     * @param assignment what to do; cells of other engines are left alone
     * @throws IllegalArgumentException if a cell names a property that this engine does not judge
     * @throws InterruptedException if this thread was interrupted
     * @throws java.io.UncheckedIOException if a line could not be written, or a JVM not be started
     */
    public void run(Assignment assignment) throws InterruptedException {
        List<CellKey> cells = assignment.cells().stream()
                .filter(cell -> cell.engine() == Engine.JCSTRESS)
                .toList();
        cells.forEach(JcstressEngine::requireTest);
        if (cells.isEmpty()) {
            return;
        }
        Rotation rotation = new Rotation(cells, assignment.controls(), assignment.extent(), assignment.launches());
        Launcher launcher = new Launcher(harness(), assignment);
        for (ResultLine line : assignment.before()) {
            rotation.add(cellOf(line), line);
            launcher.count(line);
        }
        go(assignment, rotation, launcher);
    }

    /**
     * Launches the test of {@code seen} alone, first with the seed of that launch and then with others, until what it saw is
     * seen again or {@code assignment.launches()} launches or the deadline are over. A line is appended for every launch.
     *
     * @param assignment how often, until when, and where lines go; its cells are left alone
     * @param seen a line of this engine
     * @return the launches that saw a violation, the last of them what {@code seen} saw if any did
     * @throws IllegalArgumentException if the test or the set-up of {@code seen} is not known here
     * @throws InterruptedException if this thread was interrupted
     */
    public List<ResultLine> replay(Assignment assignment, ResultLine seen) throws InterruptedException {
        Turn turn = Turn.again(seen);
        Launcher launcher = new Launcher(harness(), assignment);
        long seed = Long.parseLong(seen.config().seed());
        List<ResultLine> violated = new ArrayList<>();
        for (int i = 0;
                i < assignment.launches()
                        && violated.stream().noneMatch(seen::isSeenAgainIn)
                        && !assignment.deadline().leavesLessThan(USUAL);
                i++) {
            List<ResultLine> lines = launcher.launch(turn, i == 0 ? seed : Seeds.of(seed, seen.id(), i));
            lines.forEach(assignment.journal()::append);
            lines.stream().filter(line -> line.verdict() == Verdict.VIOLATED).forEach(violated::add);
        }
        return violated;
    }

    private Harness harness() {
        Harness harness = started == null ? Harness.start(limit) : started;
        started = harness;
        return harness;
    }

    private static void go(Assignment assignment, Rotation rotation, Launcher launcher) throws InterruptedException {
        Optional<Turn> turn = next(assignment, rotation);
        while (turn.isPresent()) {
            assignment
                    .journal()
                    .starting(
                            turn.get().parts().get(0).cell(),
                            turn.get().configuration().id());
            List<ResultLine> lines = launcher.launch(turn.get());
            if (lines.isEmpty()) {
                return;
            }
            for (ResultLine line : lines) {
                assignment.journal().append(line);
                rotation.add(cellOf(line), line);
            }
            turn = next(assignment, rotation);
        }
    }

    /** {@return the next launch, while there is time for a test} It begins none after the deadline. */
    private static Optional<Turn> next(Assignment assignment, Rotation rotation) {
        return assignment.deadline().leavesLessThan(USUAL) ? Optional.empty() : rotation.next();
    }

    private static CellKey cellOf(ResultLine line) {
        return new CellKey(line.candidate(), line.property(), Engine.JCSTRESS);
    }

    private static void requireTest(CellKey cell) {
        if (Litmus.of(cell.property()).isEmpty()) {
            throw new IllegalArgumentException("jcstress has no test of " + cell.property());
        }
    }
}
