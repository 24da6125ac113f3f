/**
 * The jcstress engine: it gathers millions of samples of each litmus test on real hardware, aimed at the moment in which
 * the map grows, and says what they show.
 *
 * <p>This room decides what is launched when and judges what comes back, with its own code from raw counts; jcstress
 * itself is reached through {@code driver} only.
 */
@NullMarked
package growspurt.stress;

import org.jspecify.annotations.NullMarked;
