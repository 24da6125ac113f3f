package growspurt.reports.site;

import growspurt.results.CellKey;
import growspurt.results.Ids;
import java.util.regex.Pattern;

/**
 * Names of pages and of places on them, made of ids alone: the same in every run, and inside the site whatever an id
 * holds. Pages of a run are seen from its folder.
 */
final class Links {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,64}");

    private Links() {}

    /** {@return the folder of a run, seen from the root of the site} */
    static String run(String id) {
        return "runs/" + slug(id) + "/";
    }

    /** {@return the page of a cell} */
    static String cell(CellKey key) {
        return "t/" + box(key.candidate(), key.property()) + "--" + key.engine().id() + ".html";
    }

    /** {@return the page of a candidate} */
    static String candidate(String id) {
        return "c/" + slug(id) + ".html";
    }

    /** {@return the page of a property} */
    static String property(String id) {
        return "p/" + slug(id) + ".html";
    }

    /** {@return the page that puts two candidates side by side} */
    static String versus(String left, String right) {
        return "v/" + box(left, right) + ".html";
    }

    /** {@return the page of a counterexample} */
    static String counterexample(String id) {
        return "x/" + slug(id) + ".html";
    }

    /** {@return the place of a box on the front page} */
    static String box(String candidate, String property) {
        return slug(candidate) + "--" + slug(property);
    }

    /** {@return {@code id} where it is a plain one, otherwise a hash of it} */
    static String slug(String id) {
        return PLAIN.matcher(id).matches()
                ? id
                : "id-" + Ids.fingerprint(id, "", "").substring(2, 14);
    }
}
