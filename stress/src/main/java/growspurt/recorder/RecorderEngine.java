package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Floors;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Loads maps with hundreds of thousands of short histories around their growths, and looks for an order of the operations on each
 * key. A violation is proof; a clean cell says how many operations overlapped a window.
 */
public final class RecorderEngine {

    /** Ends as soon as something is found. */
    private static final Stint LONG = Stint.of(Duration.ofSeconds(4));

    /** Enough for a sprint and the first rounds, in code that is not compiled yet: some bugs show there only, once in a few JVMs. */
    private static final Stint SHORT = Stint.of(Duration.ofMillis(300));

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int TRIES_OF_CONTROL = 36;
    /** One in so many launches of a planted bug is a long one. */
    private static final int LONG_EVERY = 16;

    /** A cell that could not be answered with so many launches will hardly be with the next. */
    private static final int TRIES_FOR_AN_ANSWER = 3;

    /** An engine; it keeps nothing between runs. */
    public RecorderEngine() {}

    /** {@return the properties that this engine can judge} */
    public static Set<Property> judges() {
        return EnumSet.of(
                Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                Property.OPERATIONS_TERMINATE,
                Property.ONLY_DOCUMENTED_EXCEPTIONS,
                Property.COMPUTE_IF_ABSENT_ONCE,
                Property.KEY_APPEARS_ONCE,
                Property.SIZE_EXACT_AT_REST,
                Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                Property.ITERATION_SEES_STABLE_KEYS_ONCE,
                Property.ITERATION_IS_SNAPSHOT,
                Property.BULK_COPY_IS_CONSISTENT,
                Property.CLEAR_LEAVES_NOTHING_OLD);
    }

    /** {@return the name of what answers for {@code property}} */
    public static String testOf(Property property) {
        return "Recorded" + property.title();
    }

    /**
     * Answers the cells of {@code assignment} that are this engine's, one JVM after the other, and returns when all have had enough
     * or the deadline has come. Planted bugs come first.
     *
     * @throws UncheckedIOException if a child cannot be started or a line cannot be written
     * @throws InterruptedException if the thread is interrupted; the child is ended
     */
    public void run(Assignment assignment) throws InterruptedException {
        List<CellKey> mine = assignment.cells().stream()
                .filter(cell -> cell.engine() == Engine.RECORDER)
                .toList();
        List<CellKey> controls = mine.stream()
                .filter(cell -> assignment.controls().contains(cell.candidate()))
                .toList();
        List<ResultLine> lines = new ArrayList<>(assignment.before());
        int tries = Math.min(TRIES_OF_CONTROL, assignment.launches());
        for (int most = 1; most <= tries && !isOver(assignment); most++) {
            launchAll(controls, most, assignment, lines);
        }
        boolean answers = assignment.extent() == Extent.ANSWERS;
        int launches = answers ? Math.min(TRIES_FOR_AN_ANSWER, assignment.launches()) : assignment.launches();
        for (int most = 1; most <= launches && !isOver(assignment); most++) {
            List<CellKey> left = mine.stream()
                    .filter(cell -> !answers || !isAnswered(of(cell, lines)))
                    .toList();
            launchAll(left, most, assignment, lines);
        }
    }

    private static boolean isOver(Assignment assignment) {
        return assignment.deadline().leavesLessThan(LEAST);
    }

    /** What one launch could not judge, the next could not either, as a rule. */
    private static boolean isAnswered(List<ResultLine> launches) {
        return Floors.reachedBy(launches) || launches.stream().anyMatch(line -> line.verdict() != Verdict.NONE_SEEN);
    }

    /**
     * Loads the map of {@code seen} again, first with the seed of that launch and then with others, until its property is broken again
     * or {@code assignment.launches()} launches or the deadline are over. A line is appended for every launch.
     *
     * @param assignment how often, until when, and where lines go; its cells are left alone
     * @param seen a line of this engine
     * @return the launch that saw that; empty if none did
     * @throws UncheckedIOException if a child cannot be started or a line cannot be written
     * @throws InterruptedException if the thread is interrupted; the child is ended
     */
    public List<ResultLine> replay(Assignment assignment, ResultLine seen) throws InterruptedException {
        CellKey cell = new CellKey(seen.candidate(), seen.property(), Engine.RECORDER);
        SplittableRandom seeds = new SplittableRandom(assignment.seed());
        List<ResultLine> lines = new ArrayList<>();
        while (lines.size() < assignment.launches()
                && lines.stream().noneMatch(seen::isSeenAgainIn)
                && !isOver(assignment)) {
            long seed = lines.isEmpty() ? Long.parseLong(seen.config().seed()) : seeds.nextLong();
            Setup setup = Setup.named(seen.config().name());
            launch(List.of(cell), setup, LONG, seed, lines.size(), assignment, lines);
        }
        return lines.stream().filter(seen::isSeenAgainIn).toList();
    }

    /** {@return how long launch number {@code launch} of a planted bug goes on that is not found yet} */
    static Stint ofControl(int launch) {
        return launch % LONG_EVERY == 0 ? LONG : SHORT;
    }

    /** {@return how long a launch goes on for a cell that met the window {@code hits} times before} */
    static Stint forAnswer(long hits) {
        return new Stint(Duration.ofMillis(800), Duration.ofSeconds(12), Floors.WINDOW_HITS - hits);
    }

    private static void launchAll(List<CellKey> cells, int most, Assignment assignment, List<ResultLine> lines)
            throws InterruptedException {
        for (List<CellKey> ofOne : byCandidate(cells)) {
            List<CellKey> open = ofOne.stream()
                    .filter(cell -> of(cell, lines).size() < most)
                    .filter(cell -> of(cell, lines).stream().noneMatch(line -> line.verdict() == Verdict.VIOLATED))
                    .toList();
            if (!open.isEmpty() && !isOver(assignment)) {
                launch(open, assignment, lines);
            }
        }
    }

    private static void launch(List<CellKey> cells, Assignment assignment, List<ResultLine> lines)
            throws InterruptedException {
        int launch = cells.stream()
                        .flatMap(cell -> of(cell, lines).stream())
                        .mapToInt(ResultLine::launch)
                        .max()
                        .orElse(-1)
                + 1;
        Set<Property> properties =
                cells.stream().map(cell -> Property.called(cell.property())).collect(Collectors.toSet());
        boolean control = assignment.controls().contains(cells.get(0).candidate());
        boolean answer = !control && assignment.extent() == Extent.ANSWERS;
        Setup setup = control || answer ? Setup.ofMostHits(properties) : Setup.of(launch, properties);
        Stint stint = control
                ? ofControl(launch)
                : answer
                        ? forAnswer(fewestHits(cells, lines))
                        : Stint.of(setup.course().time());
        long seed = new SplittableRandom(assignment.seed() + launch).nextLong();
        List<CellKey> sampled = cells.stream()
                .filter(cell -> setup.samples(Property.called(cell.property())))
                .toList();
        launch(sampled, setup, stint, seed, launch, assignment, lines);
    }

    private static long fewestHits(List<CellKey> cells, List<ResultLine> lines) {
        return cells.stream()
                .mapToLong(cell -> of(cell, lines).stream()
                        .mapToLong(ResultLine::windowHits)
                        .sum())
                .min()
                .orElseThrow();
    }

    private static void launch(
            List<CellKey> cells,
            Setup setup,
            Stint stint,
            long seed,
            int launch,
            Assignment assignment,
            List<ResultLine> lines)
            throws InterruptedException {
        Map<Property, CellKey> asked = new EnumMap<>(Property.class);
        cells.forEach(cell -> asked.put(Property.called(cell.property()), cell));
        cells.forEach(cell -> assignment.journal().starting(cell, setup.text()));
        try {
            Heard heard = Child.run(
                    cells.get(0).candidate(), asked.keySet(), setup, seed, stint.until(assignment.deadline()));
            Results results = new Results(heard, seed, setup);
            asked.forEach((property, cell) -> {
                Optional<CounterexampleLine> example = results.example(property, cell);
                example.ifPresent(assignment.journal()::append);
                ResultLine line = results.line(property, cell, launch, example, assignment.repro(cell));
                lines.add(line);
                assignment.journal().append(line);
            });
            results.latencies(lines.get(lines.size() - 1)).forEach(assignment.journal()::append);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<List<CellKey>> byCandidate(List<CellKey> cells) {
        Map<String, List<CellKey>> byCandidate = new LinkedHashMap<>();
        cells.forEach(cell -> byCandidate
                .computeIfAbsent(cell.candidate(), c -> new ArrayList<>())
                .add(cell));
        return byCandidate.values();
    }

    private static List<ResultLine> of(CellKey cell, List<ResultLine> lines) {
        return lines.stream()
                .filter(line -> line.candidate().equals(cell.candidate())
                        && line.property().equals(cell.property()))
                .toList();
    }
}
