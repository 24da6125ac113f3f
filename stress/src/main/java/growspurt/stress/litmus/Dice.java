package growspurt.stress.litmus;

import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Random numbers without contention: each thread has its own for each test, derived from the seed of the launch and the names of both.
 * So a test draws the same whether it has its JVM to itself or not.
 */
final class Dice {

    private final long seed;
    private final ConcurrentMap<String, AtomicInteger> namesakes = new ConcurrentHashMap<>();
    private final ThreadLocal<Hand> mine = ThreadLocal.withInitial(Hand::new);

    Dice(long seed) {
        this.seed = seed;
    }

    /** {@return 31 random bits for {@code test}, for which this thread rolls from now on} */
    int roll(Class<?> test) {
        Hand hand = mine.get();
        hand.turnTo(test);
        return hand.roll();
    }

    /** {@return 31 random bits} */
    int roll() {
        return mine.get().roll();
    }

    /** What a thread rolls with. */
    private final class Hand {

        private Class<?> test = Dice.class;
        private SplittableRandom random = new SplittableRandom(seed);

        void turnTo(Class<?> next) {
            if (test != next) {
                test = next;
                String name = next.getName() + " " + Thread.currentThread().getName();
                int number = namesakes
                        .computeIfAbsent(name, first -> new AtomicInteger())
                        .getAndIncrement();
                random = new SplittableRandom(seed ^ (name + " " + number).hashCode());
            }
        }

        int roll() {
            return random.nextInt() >>> 1;
        }
    }
}
