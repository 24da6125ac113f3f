/** The code that results of a candidate depend on: which classes they are, which files they come from, and their hash. */
@NullMarked
package growspurt.cli.closure;

import org.jspecify.annotations.NullMarked;
