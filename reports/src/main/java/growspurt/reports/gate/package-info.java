/**
 * The gate: a pure function from the results of a run to a decision. It sees the planted bugs first, since a run that
 * misses one is blind and its clean cells mean nothing.
 */
@NullMarked
package growspurt.reports.gate;

import org.jspecify.annotations.NullMarked;
