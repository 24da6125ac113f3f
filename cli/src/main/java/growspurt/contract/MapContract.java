package growspurt.contract;

import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The tests of a map while it grows, for JUnit Jupiter. A test class implements this interface and names the map:
 * <pre>{@code
 * class MyMapTest implements MapContract {
 *     public MapCandidate candidate() {
 *         return GuestMap.of(MyMap.class);
 *     }
 * }
 * }</pre>
 * It gets one test for each property that the map promises and each engine that judges it, and one that shows whether the run
 * would have seen a bug. A violation fails, and tells what was seen, how it comes about, and the command that repeats it; too little
 * evidence aborts a test, so that it is reported as skipped with the reason. All of them share one run, in a JVM of its own with
 * the class path of the tests; what it leaves is in {@code growspurt/<test class>} in the folder of the build.
 *
 * <p>System properties of the test JVM: {@code growspurt.budget}, wall time such as {@code 90s} (the default) or {@code 10m};
 * {@code growspurt.seed}, a number that repeats the choices of an earlier run (default: drawn, and part of each failure);
 * {@code growspurt.property} and {@code growspurt.engine}, names separated by commas (default: all).
 */
public interface MapContract {

    /**
     * {@return the map} A {@link GuestMap}, or an instance of a class of your own that has a public constructor without arguments,
     * since each JVM of the run makes one.
     */
    MapCandidate candidate();

    /**
     * {@return a test for each promise and engine} The run is over when this method returns.
     *
     * @throws IOException if the folder of the run cannot be written or read
     * @throws InterruptedException if the thread is interrupted; the run is ended
     */
    @TestFactory
    @ResourceLock("growspurt") // two runs at once ruin each other's samples
    default Stream<DynamicTest> growsAsPromised() throws IOException, InterruptedException {
        MapCandidate candidate = candidate();
        ContractRun run = ContractRun.in(Workshop.of(getClass()), candidate);
        return new ContractTests(run.results(), candidate.id(), run.replay()).all();
    }
}
