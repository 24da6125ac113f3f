package growspurt.reports.site;

import growspurt.results.CellKey;
import growspurt.results.Ids;
import java.util.regex.Pattern;

/** Names of pages and of places on them, made of ids alone; whatever an id holds, they stay inside the site. */
final class Links {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,64}");

    private Links() {}

    /** {@return the page of a cell, seen from the root of the site} */
    static String cell(CellKey key) {
        return "c/" + box(key.candidate(), key.property()) + "--" + key.engine().id() + ".html";
    }

    /** {@return the page of a counterexample, seen from the root of the site} */
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
