package growspurt.reports.site;

import growspurt.results.RunLine;
import growspurt.results.RunResults;

/**
 * What all pages share.
 *
 * @param title title of the page
 * @param root path from the page to the root of the site: empty or {@code ../}
 * @param origin where the results come from, in one line
 * @param style the style sheet
 */
record Frame(String title, String root, String origin, StyleSheet style) {

    /** {@return the frame of a page in the root} */
    static Frame top(String title, Material material) {
        return new Frame(title + " – Growspurt", "", origin(material.run()), material.style());
    }

    /** {@return the frame of a page in a folder of the root} */
    static Frame nested(String title, Material material) {
        return new Frame(title + " – Growspurt", "../", origin(material.run()), material.style());
    }

    private static String origin(RunResults run) {
        RunLine line = run.engines().get(0).run();
        return "Run " + run.id() + ", commit " + commit(line) + ", JVM "
                + line.jvm().version() + ", machine " + line.machine().fingerprint();
    }

    /** {@return the commit of {@code line} and whether the tree held more} */
    static String commit(RunLine line) {
        String commit = line.commit().isEmpty() ? "unknown" : line.commit();
        return line.dirty() ? commit + " with local changes" : commit;
    }
}
