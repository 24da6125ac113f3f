package growspurt.reports.site;

import java.util.List;

/**
 * Where the results of a run come from, in full.
 *
 * @param frame what all pages share
 * @param origins a column for each engine
 * @param downloads files for other programs
 */
record OriginsPage(Frame frame, Origins origins, List<Link> downloads) {

    static OriginsPage of(Material material) {
        return new OriginsPage(
                Frame.of("Where the results come from", Place.inRun(), material),
                Origins.of(material.run()),
                new Downloads(material).links());
    }
}
