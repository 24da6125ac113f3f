/** Two runs side by side: a pure function from their results to what changed between them. */
@NullMarked
package growspurt.reports.compare;

import org.jspecify.annotations.NullMarked;
