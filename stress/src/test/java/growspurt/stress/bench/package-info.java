/** Measures what aiming at the window is worth, beside the stock command of jcstress in the same run. */
@NullMarked
package growspurt.stress.bench;

import org.jspecify.annotations.NullMarked;
