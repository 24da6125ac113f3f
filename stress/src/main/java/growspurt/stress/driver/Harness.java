package growspurt.stress.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
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
    private static final List<String> FORK_ARGS = List.of(
            "-XX:+AlwaysPreTouch",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    private final Recipe recipe = new Recipe();
    private final Scheduler scheduler;
    private final List<SchedulingClass> classes;
    private final Watchdog watchdog;
    private final Orphans orphans = new Orphans();

    private Harness(Duration limit) {
        watchdog = new Watchdog(limit);
        OSSupport.init();
        VMSupport.initFlags(recipe);
        scheduler = new Scheduler(Topology.get(), recipe.getCPUCount());
        classes = scheduler.scheduleClasses(ACTORS, recipe.getCPUCount(), recipe.affinityMode());
    }

    /**
     * {@return jcstress, ready to launch} Probes what this machine and its JVM can do, with about two dozen short-lived
     * processes.
     *
     * @param limit wall time after which a launch is ended
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

    /** {@return what {@code launch} brought back, when it has ended in whatever way} */
    public Returned run(Launch launch) {
        long start = System.nanoTime();
        TestConfig config = new TestConfig(
                recipe,
                TestList.getInfo(launch.test()),
                launch.number(),
                jvmArgs(launch),
                launch.mode().index,
                classes.get(launch.number() % classes.size()));
        CompletableFuture<TestResult> result = new CompletableFuture<>();
        try (Watchdog.Watch watch = watchdog.watch(launch)) {
            new TestExecutor(recipe.verbosity(), result::complete, scheduler).runAll(List.of(config));
            return returned(result.getNow(null), watch, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Returned returned(@Nullable TestResult result, Watchdog.Watch watch, Duration took) {
        if (result == null) {
            return new Returned("VM_ERROR", Map.of(), List.of("no result"), List.of(), watch.dumps(), took);
        }
        Map<String, Long> counts = new HashMap<>();
        for (String key : result.getStateKeys()) {
            counts.put(key, result.getCount(key));
        }
        List<String> output = new ArrayList<>(result.getVmOut());
        output.addAll(result.getVmErr());
        return new Returned(result.status().name(), counts, result.getMessages(), output, watch.dumps(), took);
    }

    private static List<String> jvmArgs(Launch launch) {
        List<String> args = new ArrayList<>(FORK_ARGS);
        if (Runtime.version().feature() >= 24) {
            args.add("--enable-native-access=ALL-UNNAMED");
        }
        args.addAll(launch.jvmArgs());
        args.add(ForkProcess.mark(launch.number()));
        return args;
    }
}
