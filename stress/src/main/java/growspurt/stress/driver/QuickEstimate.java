package growspurt.stress.driver;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.ResourceEstimator;

/**
 * Settings of a test that finds out with a few hundred samples how many fit into time and memory. jcstress itself takes
 * 83,000, which nobody aims, and stops at a handful of samples for good when one of its tries is slow by accident.
 */
final class QuickEstimate extends ForkedTestConfig {

    /** The first samples load classes and run interpreted; the next ones tell. */
    private static final int WARM_UP = 16;

    private static final int MEASURED = 256;
    private static final int MIB = 1024 * 1024;

    /** Settings as {@link ForkedTestConfig#write} wrote them. */
    QuickEstimate(DataInputStream settings) throws IOException {
        super(settings);
    }

    /** {@return number of samples held at a time} */
    int states() {
        return strideSize * strideCount;
    }

    @Override
    public void adjustStrideCount(ResourceEstimator estimator) {
        estimator.runWith(WARM_UP, new long[2]);
        long[] bytesAndNanos = new long[2];
        estimator.runWith(MEASURED, bytesAndNanos);
        double forMemory = (double) maxFootprintMB * MIB / Math.max(1, bytesAndNanos[0]);
        double forTime = (double) TimeUnit.MILLISECONDS.toNanos(time) / Math.max(1, bytesAndNanos[1]);
        int states = (int) Math.max(1, Math.min(states(), MEASURED * Math.min(forMemory, forTime)));
        strideSize = Math.min(strideSize, states);
        strideCount = states / strideSize;
    }
}
