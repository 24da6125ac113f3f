/** How numbers, commands and sentences read, in the console and on the site alike. */
@NullMarked
package growspurt.reports.words;

import org.jspecify.annotations.NullMarked;
