/**
 * What is known to break, and why that is put up with: the lines of {@code expectations.txt}. The grammar is told in
 * {@code docs/expectations.md}. Nothing here reads a clock: today is an argument.
 */
@NullMarked
package growspurt.reports.gate.expect;

import org.jspecify.annotations.NullMarked;
