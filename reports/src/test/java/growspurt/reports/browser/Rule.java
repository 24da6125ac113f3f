package growspurt.reports.browser;

import java.net.URI;
import java.util.List;

/** Something that every page keeps. */
@FunctionalInterface
interface Rule {

    /** {@return what is wrong with {@code page}, a line for each; empty if nothing is} */
    List<String> complaints(Browser browser, URI page);
}
