/**
 * The only place that touches the inner classes of jcstress 0.16, which are public without being a stable interface: one
 * start-up, then one JVM per launch, watched.
 */
@NullMarked
package growspurt.stress.driver;

import org.jspecify.annotations.NullMarked;
