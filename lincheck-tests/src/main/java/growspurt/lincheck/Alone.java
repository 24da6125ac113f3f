package growspurt.lincheck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Runs candidate code on a thread of its own, so that code that never returns can be told from slow code. */
final class Alone {

    /** Thrown when the code did not come to an end; the stack trace is that of the code, not of the waiting thread. */
    static final class Hangs extends Exception {

        private static final long serialVersionUID = 1L;

        Hangs(StackTraceElement[] where) {
            super("did not come to an end");
            setStackTrace(where);
        }
    }

    private Alone() {}

    private static final Duration SLICE = Duration.ofMillis(100);

    /**
     * {@return what {@code code} returns}
     *
     * @param limit time allowed without progress; a few calls on a map need microseconds, so seconds are generous. It is measured in
     *     short waits: while this process is stopped, none goes by
     * @param progress a number that is another one when the code got on
     * @throws Hangs if the time is over; the thread goes on then, and the JVM should end soon
     */
    static <T> T run(Duration limit, LongSupplier progress, Callable<T> code) throws Hangs, InterruptedException {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "growspurt-alone");
        thread.setDaemon(true);
        thread.start();
        long seen = progress.getAsLong();
        Duration still = Duration.ZERO;
        while (still.compareTo(limit) < 0) {
            try {
                return task.get(SLICE.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long now = progress.getAsLong();
                still = now == seen ? still.plus(SLICE) : Duration.ZERO;
                seen = now;
            } catch (ExecutionException e) {
                throw new IllegalStateException("the candidate threw " + e.getCause(), e.getCause());
            }
        }
        throw new Hangs(thread.getStackTrace());
    }
}
