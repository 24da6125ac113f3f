package growspurt.stress.driver;

import java.nio.file.Path;
import java.util.List;

/**
 * One JVM to start.
 *
 * @param test binary name of the litmus class
 * @param mode how the actors are compiled
 * @param number tells this launch from all others of this process
 * @param jvmArgs candidate, aim, seed
 * @param stacks where the watchdog writes stack dumps, if it has to
 */
public record Launch(String test, Mode mode, int number, List<String> jvmArgs, Path stacks) {

    /** How jcstress has the two actors compiled; it numbers the modes by base-3 digits. */
    public enum Mode {
        /** Both interpreted. */
        INT(0),
        /** Both by C1. */
        C1(4),
        /** Both by C2. */
        C2(8);

        final int index;

        Mode(int index) {
            this.index = index;
        }
    }
}
