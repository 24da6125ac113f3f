package growspurt.stress.driver;

import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * How long a launch runs, and on how many samples at a time. jcstress would read this from a command line, and burn all
 * processors for a second to count them.
 */
final class Recipe extends Options {

    static final int MILLIS = 200;
    static final int ITERATIONS = 1;
    static final int STRIDE_SIZE = 256;
    static final int STRIDE_COUNT = 10;
    static final int HEAP_MIB = 128;

    Recipe() {
        super(new String[0]);
    }

    @Override
    public int getTime() {
        return MILLIS;
    }

    @Override
    public int getIterations() {
        return ITERATIONS;
    }

    @Override
    public int getStrideSize() {
        return STRIDE_SIZE;
    }

    @Override
    public int getStrideCount() {
        return STRIDE_COUNT;
    }

    @Override
    public int getHeapPerForkMb() {
        return HEAP_MIB;
    }

    /** {@return false: each probe of the virtual machine would touch the heap too; launches ask for it themselves} */
    @Override
    public boolean isPretouchHeap() {
        return false;
    }

    @Override
    public int getCPUCount() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public AffinityMode affinityMode() {
        return AffinityMode.LOCAL;
    }

    @Override
    public SpinLoopStyle getSpinStyle() {
        return VMSupport.spinWaitHintAvailable() ? SpinLoopStyle.THREAD_SPIN_WAIT : SpinLoopStyle.HARD;
    }

    @Override
    public Verbosity verbosity() {
        return new Verbosity(0);
    }
}
