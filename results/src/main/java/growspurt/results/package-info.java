/**
 * The seam between those who gather evidence and those who judge it: the lines of a results file, how they are written
 * and read, and the arithmetic that makes a verdict of them. Engines append {@link growspurt.results.Line}s; the gate and
 * the site read them. Neither knows the other.
 *
 * <p>The format is told in {@code docs/results.md} and fixed by {@code result-1.schema.json} beside these classes.
 */
@NullMarked
package growspurt.results;

import org.jspecify.annotations.NullMarked;
