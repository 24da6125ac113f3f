/**
 * The litmus tests, one class for each property, and what they share: the keys that bring a map to its growth point, and
 * the rendezvous that brings two threads into the window.
 *
 * <p>These classes run in the launched JVM, one candidate in each. They use the annotations and results of jcstress and
 * nothing else of it, so that a stock run of the jar works too.
 */
@NullMarked
package growspurt.stress.litmus;

import org.jspecify.annotations.NullMarked;
