/**
 * The site: result lines in, static pages out. Records of this package are the pages as data; the templates in
 * {@code src/main/jte} are compiled into this package and hold all of the HTML.
 */
@NullMarked
package growspurt.reports.site;

import org.jspecify.annotations.NullMarked;
