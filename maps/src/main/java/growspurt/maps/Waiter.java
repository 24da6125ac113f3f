package growspurt.maps;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that made this and waits for somebody to be done with the element in it. An interrupt does not end the wait;
 * the thread finds it pending afterwards.
 */
final class Waiter<T> {

    static final long FOREVER = Long.MAX_VALUE;

    /** Plain: whoever writes it does so before {@link #wake}, or under the lock of the channel that the waiter is in. */
    @Nullable T element;

    private final Thread thread = Thread.currentThread();

    // volatile: a waiter that parks after it read false is woken, for the flag is raised before the permit is given
    private final AtomicBoolean done = new AtomicBoolean();

    Waiter(@Nullable T element) {
        this.element = element;
    }

    /** Ends the wait. */
    void wake() {
        done.set(true);
        LockSupport.unpark(thread);
    }

    /** {@return whether the wait ended by {@link #wake} and not because so many nanoseconds were over} */
    boolean await(long nanos) {
        long start = System.nanoTime();
        boolean interrupted = false;
        while (!done.get()) { // ends by the flag or the clock; park may return for any reason or none
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                break;
            }
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return done.get();
    }
}
