package growspurt.recorder;

import growspurt.results.Deadline;
import java.time.Duration;

/**
 * How long a launch goes on. It ends sooner when everything that it asks for is broken.
 *
 * @param least time that it takes
 * @param most time after which it ends
 * @param hits it ends in between when each property has so many window hits
 */
record Stint(Duration least, Duration most, long hits) {

    static Stint of(Duration time) {
        return new Stint(time, time, 0);
    }

    /** {@return this stint, or what fits of it before {@code deadline}} */
    Stint until(Deadline deadline) {
        return deadline.leavesLessThan(most)
                ? new Stint(deadline.leavesLessThan(least) ? deadline.left() : least, deadline.left(), hits)
                : this;
    }
}
