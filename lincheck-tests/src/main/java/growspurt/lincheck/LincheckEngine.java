package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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

    /** A child keeps one processor busy. */
    private static final int CHILDREN =
            Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));

    /** An engine; it keeps nothing between runs. */
    public LincheckEngine() {}

    /** {@return the properties that this engine can judge} */
    public static Set<Property> judges() {
        return EnumSet.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE, Property.OPERATIONS_TERMINATE);
    }

    /**
     * {@return the name of the judge that answers for {@code property}}
     *
     * @throws IllegalArgumentException if this engine cannot judge it
     */
    public static String testOf(Property property) {
        return switch (property) {
            case PER_KEY_OPERATIONS_LINEARIZABLE -> "PerKeyLinearizability";
            case OPERATIONS_TERMINATE -> "Termination";
            default -> throw new IllegalArgumentException("lincheck does not judge " + property.id());
        };
    }

    /** {@return the version of Lincheck, as its jar tells it} */
    public static String version() {
        String version = ModelCheckingOptions.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unknown");
    }

    /**
     * Answers the cells of {@code assignment} that are this engine's, and returns when all have their launches or the
     * deadline has come. Each candidate gets one launch before any gets its second; planted bugs come first. A cell that
     * is violated gets no further launch: model checking gives no rate, so a second find says nothing new.
     *
     * @throws UncheckedIOException if a child cannot be started or a line cannot be written
     * @throws InterruptedException if the thread is interrupted; the children are ended
     */
    public void run(Assignment assignment) throws InterruptedException {
        Ledger ledger = new Ledger(assignment.before());
        Launches launches = new Launches(assignment, ledger);
        List<CellKey> mine = assignment.cells().stream()
                .filter(cell -> cell.engine() == Engine.LINCHECK)
                .toList();
        for (int round = 0;
                round < assignment.launches() && !assignment.deadline().leavesLessThan(LEAST);
                round++) {
            List<Callable<Void>> work = new ArrayList<>();
            for (List<CellKey> cells : Ledger.byCandidate(mine, assignment.controls())) {
                List<CellKey> open = ledger.open(cells, assignment.launches());
                if (!open.isEmpty()) {
                    work.add(() -> launch(open, launches, assignment.deadline()));
                }
            }
            together(work);
        }
    }

    private static @Nullable Void launch(List<CellKey> cells, Launches launches, Deadline deadline)
            throws IOException, InterruptedException {
        if (!deadline.leavesLessThan(LEAST)) {
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
