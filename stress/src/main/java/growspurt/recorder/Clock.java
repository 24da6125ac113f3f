package growspurt.recorder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How far the stamps of {@link System#nanoTime} on two processors can be trusted. It is one monotonic source; but a write may
 * become visible to another processor later than the stamp that its own took after it, without any rule being broken.
 */
final class Clock {

    private static final VarHandle VALUE = value();
    private static final int WRITES = 100_000;
    /** What a short measurement has not seen may still happen. */
    private static final int MARGIN = 4;
    /** A processor that is taken away in the middle lets a measurement see less than there is, never more. */
    private static final int MEASUREMENTS = 3;

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private int value;

    private final long[] written = new long[WRITES];
    private final long[] looked = new long[WRITES];
    private final int[] seen = new int[WRITES];

    private Clock() {}

    /** {@return by how many nanoseconds intervals are to be widened at both ends} Takes some milliseconds and a second thread. */
    static long uncertainty() throws InterruptedException {
        long most = granularity();
        for (int i = 0; i < MEASUREMENTS; i++) {
            most = Math.max(most, new Clock().staleness());
        }
        return MARGIN * most;
    }

    private static long granularity() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < WRITES; i++) {
            long start = System.nanoTime();
            long step = System.nanoTime() - start;
            least = step > 0 ? Math.min(least, step) : least;
        }
        return least;
    }

    /** {@return how long after its stamp a write was still not seen, at most} */
    private long staleness() throws InterruptedException {
        Thread writer = new Thread(this::write, "growspurt-clock");
        writer.start();
        int looks = 0;
        while ((int) VALUE.getOpaque(this) < WRITES && looks < WRITES) {
            looked[looks] = System.nanoTime();
            seen[looks] = (int) VALUE.getOpaque(this);
            looks++;
        }
        writer.join();
        long most = 0;
        for (int i = 0; i < looks; i++) {
            most = seen[i] < WRITES ? Math.max(most, looked[i] - written[seen[i]]) : most;
        }
        return most;
    }

    private void write() {
        for (int i = 0; i < WRITES; i++) {
            VALUE.setOpaque(this, i + 1);
            written[i] = System.nanoTime();
        }
    }

    private static VarHandle value() {
        try {
            return MethodHandles.lookup().findVarHandle(Clock.class, "value", int.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no field 'value'", e);
        }
    }
}
