package growspurt.recorder;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where threads wait for each other to begin at once: a barrier that parks them would let them go one after the other. What a
 * thread wrote before it came, the others see once they have met it.
 */
final class Meeting {

    private static final int SPINS = 4_000;

    private final AtomicInteger arrived = new AtomicInteger();
    private volatile boolean off;

    /** {@return how many have come since the beginning, or since the meeting was held anew} */
    int arrived() {
        return arrived.get();
    }

    /** Starts over, while nobody waits. */
    void anew() {
        arrived.setPlain(0);
    }

    /** Lets nobody wait any more. */
    void callOff() {
        off = true;
    }

    /** {@return whether the meeting was called off} */
    boolean isOff() {
        return off;
    }

    /**
     * Comes, and waits for the others: first on the processor, then leaving it to whoever may need it.
     *
     * @param all how many are to come, this one included
     * @param yields how often to leave the processor at most
     * @return whether all have come, and nobody has called it off
     */
    @SuppressWarnings("ThreadPriorityCheck") // who waits longer may hold the processor that another needs
    boolean await(int all, long yields) {
        arrived.incrementAndGet();
        for (int i = 0; i < SPINS && arrived.get() < all && !off; i++) {
            Thread.onSpinWait();
        }
        for (long i = 0; i < yields && arrived.get() < all && !off; i++) {
            Thread.yield();
        }
        return arrived.get() >= all && !off;
    }
}
