/**
 * The Lincheck engine. It makes small programs that are aimed at the resize window, lets Lincheck explore their
 * interleavings under sequential consistency, and writes what it saw as result lines; a violation becomes a structured
 * counterexample.
 *
 * <p>{@link growspurt.lincheck.LincheckEngine} runs in the driver and lets child JVMs explore one candidate after the
 * other. {@link growspurt.lincheck.ExplorerMain} runs in the child. They talk in {@link growspurt.lincheck.Message}s.
 * Lincheck itself is touched by {@link growspurt.lincheck.ModelChecker}, {@link growspurt.lincheck.FailureReader} and the
 * classes that Lincheck calls, nowhere else.
 */
@NullMarked
package growspurt.lincheck;

import org.jspecify.annotations.NullMarked;
