package growspurt.reports.site;

import java.util.List;

/**
 * How hard a run looked, in figures.
 *
 * @param frame what all pages share
 * @param efforts sums for each engine
 * @param first how soon planted bugs were found
 * @param bounds what the clean cells leave open
 */
record EffortPage(Frame frame, List<Effort> efforts, Figures.Rows first, Figures.Dots bounds) {

    static EffortPage of(Material material) {
        return new EffortPage(
                Frame.of("How hard we looked", Place.inRun(), material),
                Effort.of(material),
                Figures.firstViolations(material),
                Figures.bounds(material.cells()));
    }
}
