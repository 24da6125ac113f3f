package growspurt.stress.litmus;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Random numbers without contention: each thread has its own, all derived from the seed of the launch. */
final class Dice {

    private final ThreadLocal<SplittableRandom> mine;

    Dice(long seed) {
        AtomicLong threads = new AtomicLong(seed);
        mine = ThreadLocal.withInitial(() -> new SplittableRandom(threads.getAndIncrement()));
    }

    /** {@return 31 random bits} */
    int roll() {
        return mine.get().nextInt() >>> 1;
    }
}
