package growspurt.lincheck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /**
     * {@return what {@code code} returns}
     *
     * @param limit time allowed; a few calls on a map need microseconds, so seconds are generous
     * @throws Hangs if the time is over; the thread goes on then, and the JVM should end soon
     */
    static <T> T run(Duration limit, Callable<T> code) throws Hangs, InterruptedException {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "growspurt-alone");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Hangs(thread.getStackTrace());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the candidate threw " + e.getCause(), e.getCause());
        }
    }
}
