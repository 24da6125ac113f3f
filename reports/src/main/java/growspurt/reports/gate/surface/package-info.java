/** A decision for the places where people and CI systems look: JUnit XML, SARIF, Markdown, GitHub annotations. */
@NullMarked
package growspurt.reports.gate.surface;

import org.jspecify.annotations.NullMarked;
