package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Bounded;

/**
 * A launch on the page of its cell.
 *
 * @param id place on the page
 * @param launch the launch
 */
record LaunchRow(String id, ResultLine launch) {

    static LaunchRow of(ResultLine launch) {
        return new LaunchRow(Links.slug(launch.id()) + "-" + launch.launch(), launch);
    }

    boolean explored() {
        return launch.bounded() != null;
    }

    /** {@return what was explored; empty for a sampling launch} */
    String bound() {
        Bounded bounded = launch.bounded();
        return bounded == null
                ? ""
                : Numbers.count(bounded.scenarios(), "scenario", "scenarios") + ", "
                        + Numbers.count(bounded.interleavings(), "interleaving", "interleavings") + ", "
                        + Numbers.count(bounded.grew()) + " of them with a growth";
    }

    /** {@return window hits as a share of what was looked at} */
    String share() {
        Bounded bounded = launch.bounded();
        return Numbers.share(launch.windowHits(), bounded == null ? launch.samples() : bounded.interleavings());
    }

    /** {@return what kept the launch from its end, or from an answer} */
    String reason() {
        String reason = launch.reason();
        return reason == null ? launch.cutOff().map(how -> "cut off: " + how).orElse("") : reason;
    }

    String evidence() {
        return launch.evidence() == null ? "" : launch.evidence();
    }
}
