package growspurt.reports.site;

import growspurt.results.RunLine;
import growspurt.results.RunResults;
import java.util.Optional;

/**
 * What all pages share.
 *
 * @param title title of the page
 * @param place where it lies
 * @param origin where the results come from, in one line; empty when the page belongs to no run
 * @param style the style sheet
 * @param script the script; empty when the page has none
 */
record Frame(String title, Place place, Optional<String> origin, Inline style, Optional<Inline> script) {

    /** {@return the frame of a page of a run} */
    static Frame of(String title, Place place, Material material) {
        return new Frame(titled(title), place, Optional.of(origin(material.run())), material.style(), Optional.empty());
    }

    /** {@return the frame of a page about no run in particular} */
    static Frame apart(String title, Inline style) {
        return new Frame(titled(title), Place.apart(), Optional.empty(), style, Optional.empty());
    }

    /** {@return this frame with a script} */
    Frame with(Inline code) {
        return new Frame(title, place, origin, style, Optional.of(code));
    }

    private static String titled(String title) {
        return title + " – Growspurt";
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
