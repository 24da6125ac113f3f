package growspurt.stress.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * jcstress, started up once for many launches. Its classes keep static state and depend on the order in which they are
 * called, without a word when it is wrong; so one instance for each process, used by one thread.
 */
public final class Harness {

    /** Samples that a launch holds at a time. */
    public static final int STATES = Recipe.STRIDE_SIZE * Recipe.STRIDE_COUNT;

    private static final int ACTORS = 2;

    private final Recipe recipe = new Recipe();
    private final Duration limit;
    private final Scheduler scheduler;
    private final List<SchedulingClass> classes;
    private final Orphans orphans = new Orphans();

    private Harness(Duration limit) {
        this.limit = limit;
        OSSupport.init();
        VMSupport.initFlags(recipe);
        scheduler = new Scheduler(Topology.get(), recipe.getCPUCount());
        classes = scheduler.scheduleClasses(ACTORS, recipe.getCPUCount(), recipe.affinityMode());
    }

    /**
     * {@return jcstress, ready to launch} Probes what this machine and its JVM can do, with about two dozen short-lived
     * processes.
     *
     * @param limit wall time in which nothing at all goes on after which a launch is ended, and a fifth of how long one may take that goes on without a word of it
     */
    public static Harness start(Duration limit) {
        CompletableFuture<Harness> started = new CompletableFuture<>();
        Quiet.run(() -> started.complete(new Harness(limit)));
        return started.join();
    }

    /** {@return why this machine cannot run two actors at once, or empty if it can} */
    public Optional<String> obstacle() {
        return classes.isEmpty()
                ? Optional.of("a test needs " + ACTORS + " processors, this machine offers " + recipe.getCPUCount())
                : Optional.empty();
    }

    /** {@return whether this process is on its way out; results that come back now are worth nothing} */
    public boolean stopping() {
        return orphans.stopping();
    }

    /** {@return the options that all launches have in common and that matter to a result} */
    public List<String> settings() {
        return List.of(
                "-time=" + recipe.getTime(),
                "-iters=" + recipe.getIterations(),
                "-strideSize=" + recipe.getStrideSize(),
                "-strideCount=" + recipe.getStrideCount(),
                "-hs=" + recipe.getHeapPerForkMb(),
                "-af=" + classes.get(0).mode());
    }

    /**
     * {@return what {@code launch} brought back}
     *
     * @throws UncheckedIOException if the JVM cannot be started or what it wrote not be read
     * @throws InterruptedException if this thread was interrupted; the JVM is ended then
     */
    public Delivery run(Launch launch) throws InterruptedException {
        SchedulingClass schedule = classes.get(launch.number() % classes.size());
        CPUMap processors = scheduler.tryAcquire(schedule);
        try (Workplace files = Workplace.create()) {
            Optional<ProcessorTime> before = ProcessorTime.now();
            long start = System.nanoTime();
            ForkCommand command = new ForkCommand(recipe, launch, schedule, processors);
            Fork fork = Fork.start(command.write(files), files);
            ForkEnd end = fork.await(limit);
            List<Returned> returned = LedgerReader.read(files.ledger(), launch.tests(), end);
            return new Delivery(
                    withTheStart(returned, Duration.ofNanos(System.nanoTime() - start)),
                    before.flatMap(then -> ProcessorTime.now().map(now -> now.since(then))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            scheduler.release(processors);
        }
    }

    /** Books what the launch took beside its tests under the first of them. */
    private static List<Returned> withTheStart(List<Returned> returned, Duration whole) {
        Duration tests = returned.stream().map(Returned::took).reduce(Duration.ZERO, Duration::plus);
        List<Returned> booked = new ArrayList<>(returned);
        booked.set(0, booked.get(0).took(booked.get(0).took().plus(whole.minus(tests))));
        return booked;
    }
}
