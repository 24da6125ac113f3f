/** The matrix of a run, candidates by properties: what each box says and how loudly. */
@NullMarked
package growspurt.reports.matrix;

import org.jspecify.annotations.NullMarked;
