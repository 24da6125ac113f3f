/** The site as a reader meets it: in a real browser, and before a validator of HTML. */
@NullMarked
package growspurt.reports.browser;

import org.jspecify.annotations.NullMarked;
