package growspurt.results;

import java.time.Duration;

/**
 * The moment at which an engine starts nothing new.
 *
 * @param nanoTime the moment, on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {

    /** {@return the moment that lies {@code from} now} */
    public static Deadline in(Duration from) {
        return new Deadline(System.nanoTime() + from.toNanos());
    }

    /** {@return the time left, never negative} */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** {@return whether less than {@code need} is left} */
    public boolean leavesLessThan(Duration need) {
        return left().compareTo(need) < 0;
    }
}
