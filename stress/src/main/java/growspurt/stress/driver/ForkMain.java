package growspurt.stress.driver;

import growspurt.results.Deadline;
import growspurt.stress.litmus.FirstSight;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.os.AffinitySupport;
import org.openjdk.jcstress.vm.AllocProfileSupport;

/**
 * Main class of a launched JVM: runs litmus tests one after the other, and writes down what each has counted before it
 * goes on, so that a map which takes the JVM down takes only the running test with it.
 *
 * <p>jcstress starts a JVM for each test. Most of its life goes into its start and into code that is not compiled yet,
 * which is the same code for all tests of a map.
 */
final class ForkMain {

    private ForkMain() {}

    /**
     * Arguments: the file with the settings, the ledger, the pulse, the milliseconds after which no further test begins, and class names of the
     * runners that jcstress has generated.
     */
    public static void main(String[] args) throws IOException {
        ForkGuard.stand();
        byte[] settings = Files.readAllBytes(Path.of(args[0]));
        warmUp();
        new PulseWriter(Path.of(args[2])).start();
        Deadline deadline = Deadline.in(Duration.ofMillis(Long.parseLong(args[3])));
        List<String> runners = List.of(args).subList(4, args.length);
        try (Ledger ledger = Ledger.open(Path.of(args[1]))) {
            for (int test = 0;
                    test < runners.size() && (test == 0 || !deadline.left().isZero());
                    test++) {
                ledger.started(test);
                FirstSight.restart(ledger::seen);
                QuickEstimate config = new QuickEstimate(new DataInputStream(new ByteArrayInputStream(settings)));
                TestResult result = run(runners.get(test), config);
                ledger.ended(result, config.states());
            }
            ledger.done();
        }
        Runtime.getRuntime().halt(0); // whatever threads the map has left
    }

    /** Loads what the first samples would otherwise wait for, beside the map. */
    private static void warmUp() {
        Thread thread = new Thread(() -> {
            AllocProfileSupport.getAllocatedBytes();
            AffinitySupport.tryInit();
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static TestResult run(String runner, ForkedTestConfig config) {
        try {
            return Class.forName(runner)
                    .asSubclass(Runner.class)
                    .getConstructor(ForkedTestConfig.class)
                    .newInstance(config)
                    .run();
        } catch (ReflectiveOperationException | LinkageError e) {
            TestResult failed = new TestResult(Status.API_MISMATCH);
            failed.addMessages(e);
            return failed;
        }
    }
}
