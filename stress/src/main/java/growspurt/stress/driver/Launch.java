package growspurt.stress.driver;

import java.time.Duration;
import java.util.List;

/**
 * One JVM to start, and the litmus tests that it is to run one after the other.
 *
 * @param tests binary names of the litmus classes, all with two actors
 * @param mode how the actors are compiled
 * @param number tells this launch from all others of this process
 * @param jvmArgs candidate, aim, seed
 * @param most time after which it begins no further test
 */
public record Launch(List<String> tests, Mode mode, int number, List<String> jvmArgs, Duration most) {

    /** How jcstress has the actors compiled. It numbers the modes by base-3 digits, a digit for each actor. */
    public enum Mode {
        /** All interpreted. */
        INT(0),
        /** All by C1. */
        C1(1),
        /** All by C2. */
        C2(2);

        private final int digit;

        Mode(int digit) {
            this.digit = digit;
        }

        /** {@return jcstress's number of this mode for so many actors} */
        int index(int actors) {
            int index = 0;
            for (int i = 0; i < actors; i++) {
                index = 3 * index + digit;
            }
            return index;
        }
    }

    public Launch {
        tests = List.copyOf(tests);
        jvmArgs = List.copyOf(jvmArgs);
    }
}
