package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jspecify.annotations.Nullable;

/**
 * Explores the interleavings of small programs, with Lincheck, under sequential consistency. A violation is one
 * execution, and repeats; a clean cell says what was explored, never how likely a violation is.
 */
public final class LincheckEngine {

    /** Less time than a launch needs to start and say something. */
    private static final Duration LEAST = Duration.ofSeconds(6);

    /** While a planted bug is not found, nothing else says much; it gets so many launches before others get one. */
    private static final int TRIES_OF_CONTROL = 8;

    private static final Duration REPLAY = Duration.ofMinutes(1);

    /** A child keeps one processor busy. */
    private static final int CHILDREN =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));

    private final List<Aim> aims;

    /** An engine that tries all it knows; it keeps nothing between runs. */
    public LincheckEngine() {
        this(List.of(Aim.values()));
    }

    private LincheckEngine(List<Aim> aims) {
        this.aims = aims;
    }

    /**
     * {@return an engine whose programs do what the litmus test of {@code property} does, empty if programs of calls on single
     * keys cannot} What it finds breaks per-key linearizability, which is how it sees that property broken.
     */
    public static Optional<LincheckEngine> like(Property property) {
        return Optional.of(Aim.of(property)).filter(some -> !some.isEmpty()).map(LincheckEngine::new);
    }

    /** {@return the properties that this engine can judge} */
    public static Set<Property> judges() {
        return EnumSet.of(
                Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE,
                Property.OPERATIONS_TERMINATE,
                Property.STOPPED_THREAD_BLOCKS_NOBODY,
                Property.KEY_APPEARS_ONCE,
                Property.ITERATION_SEES_STABLE_KEYS_ONCE,
                Property.ITERATION_IS_SNAPSHOT,
                Property.BULK_COPY_IS_CONSISTENT,
                Property.CLEAR_LEAVES_NOTHING_OLD,
                Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                Property.SIZE_EXACT_AT_REST);
    }

    /** {@return those of them that are about the whole map: asking them too takes half as long again} */
    public static Set<Property> judgesOfTheWholeMap() {
        Set<Property> whole = judges();
        whole.removeAll(Set.of(
                Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                Property.OPERATIONS_TERMINATE,
                Property.STOPPED_THREAD_BLOCKS_NOBODY));
        return whole;
    }

    /**
     * {@return the name of the judge that answers for {@code property}}
     *
     * @throws IllegalArgumentException if this engine cannot judge it
     */
    public static String testOf(Property property) {
        if (!judges().contains(property)) {
            throw new IllegalArgumentException("lincheck does not judge " + property.id());
        }
        return switch (property) {
            case PER_KEY_OPERATIONS_LINEARIZABLE -> "PerKeyLinearizability";
            case WHOLE_MAP_OPERATIONS_LINEARIZABLE -> "WholeMapLinearizability";
            case OPERATIONS_TERMINATE -> "Termination";
            case STOPPED_THREAD_BLOCKS_NOBODY -> "ObstructionFreedom";
            default -> property.title();
        };
    }

    /** {@return the version of Lincheck, as its jar tells it} */
    public static String version() {
        String version = ModelCheckingOptions.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unknown");
    }

    /**
     * Answers the cells of {@code assignment} that are this engine's, and returns when all have had enough or the
     * deadline has come. Planted bugs come first, up to eight launches each until they are found; then each candidate gets one
     * launch before any gets its second. A cell that
     * is violated gets no further launch: model checking gives no rate, so a second find says nothing new.
     *
     * @throws UncheckedIOException if a child cannot be started or a line cannot be written
     * @throws InterruptedException if the thread is interrupted; the children are ended
     */
    public void run(Assignment assignment) throws InterruptedException {
        try (Children children = new Children(assignment.runFolder(), CHILDREN)) {
            run(assignment, children);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what exploring the program of {@code found} comes to again; empty if it does not break {@code property} within twice
     * as many interleavings} The same versions of candidate and engine find it at the same interleaving.
     *
     * @param property what to ask for: what {@code found} breaks, or what it breaks as well
     * @param folder logs and stack dumps go below it
     * @throws IllegalArgumentException if the program or the property is not known here, or no two threads of it do anything
     * @throws NoAnswer if the child failed before it had one
     * @throws UncheckedIOException if a child cannot be started
     * @throws InterruptedException if the thread is interrupted; the child is ended
     */
    public Optional<CounterexampleLine> replay(CounterexampleLine found, Property property, Path folder)
            throws InterruptedException {
        CellKey cell = new CellKey(found.candidate(), property.id(), Engine.LINCHECK);
        Program program = Program.parse(found.scenario());
        if (program.threads().stream().filter(calls -> !calls.isEmpty()).count() < 2) {
            throw new IllegalArgumentException("nothing happens beside anything in '" + program + "'");
        }
        Order order = new Order(
                found.candidate(),
                Set.of(property),
                Optional.of(program),
                0,
                0,
                aims,
                1,
                Math.max(Launches.INTERLEAVINGS, 2 * found.interleaving()),
                REPLAY.toMillis());
        try (Children children = new Children(folder, 1)) {
            Heard heard = children.run("replay-" + found.id(), order);
            Optional<Failure> broken = Results.of(property, heard).broken();
            if (broken.isEmpty() && heard.trouble().isPresent()) {
                throw new NoAnswer(heard.trouble().get());
            }
            return broken.map(failure -> Counterexamples.of(cell, failure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Launches again what the launch of {@code seen} did, first with its seed and then with others, until a violation of its
     * property is seen again or {@code assignment.launches()} launches or the deadline are over. A line is appended for every
     * launch, and for what it found. It is for violations that one thread alone shows, which have no interleaving.
     *
     * @param assignment how often, until when, and where lines go; its cells are left alone
     * @param seen a line of this engine
     * @return the launches that saw a violation: one, or none
     * @throws IllegalArgumentException if this engine cannot judge the property of {@code seen}
     * @throws UncheckedIOException if a child cannot be started or a line cannot be written
     * @throws InterruptedException if the thread is interrupted; the child is ended
     */
    public List<ResultLine> replay(Assignment assignment, ResultLine seen) throws InterruptedException {
        testOf(Property.called(seen.property()));
        List<ResultLine> violated = new ArrayList<>();
        try (Children children = new Children(assignment.runFolder(), 1)) {
            Launches launches = new Launches(assignment, aims, new Ledger(List.of()), children);
            for (int i = 0; i < assignment.launches() && violated.isEmpty() && !isOver(assignment); i++) {
                ResultLine line = launches.again(seen, i);
                if (seen.isSeenAgainIn(line)) {
                    violated.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return violated;
    }

    private void run(Assignment assignment, Children children) throws InterruptedException {
        Ledger ledger = new Ledger(assignment.before());
        Launches launches = new Launches(assignment, aims, ledger, children);
        List<CellKey> mine = assignment.cells().stream()
                .filter(cell -> cell.engine() == Engine.LINCHECK)
                .toList();
        List<CellKey> controls = mine.stream()
                .filter(cell -> assignment.controls().contains(cell.candidate()))
                .toList();
        int tries = Math.min(TRIES_OF_CONTROL, assignment.launches());
        for (int most = 1; most <= tries && !isOver(assignment); most++) {
            launchAll(controls, most, assignment, ledger, launches);
        }
        int wanted = assignment.extent() == Extent.ANSWERS ? 1 : assignment.launches();
        for (int most = 1; most <= wanted && !isOver(assignment); most++) {
            launchAll(mine, most, assignment, ledger, launches);
        }
    }

    private static boolean isOver(Assignment assignment) {
        return assignment.deadline().leavesLessThan(LEAST);
    }

    /** Gives a launch to each candidate with cells that are open and have had fewer than {@code most}. */
    private static void launchAll(
            List<CellKey> cells, int most, Assignment assignment, Ledger ledger, Launches launches)
            throws InterruptedException {
        List<Callable<Void>> work = new ArrayList<>();
        for (List<CellKey> ofOne : Ledger.byCandidate(cells, assignment.controls())) {
            List<CellKey> open = ledger.open(ofOne, most);
            if (!open.isEmpty()) {
                work.add(() -> launch(open, launches, assignment));
            }
        }
        together(work);
    }

    private static @Nullable Void launch(List<CellKey> cells, Launches launches, Assignment assignment)
            throws IOException, InterruptedException {
        if (!isOver(assignment)) {
            launches.launch(cells);
        }
        return null;
    }

    /** Runs {@code work} in its order, a few at a time. Timing does not matter to a model checker, so they may compete. */
    private static void together(List<Callable<Void>> work) throws InterruptedException {
        ExecutorService children =
                Executors.newFixedThreadPool(CHILDREN, task -> new Thread(task, "growspurt-lincheck"));
        try {
            for (Future<Void> launch : children.invokeAll(work)) {
                launch.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            children.shutdownNow();
        }
    }
}
