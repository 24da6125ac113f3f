package growspurt.reports.site;

import growspurt.reports.compare.Change;
import growspurt.reports.compare.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed from another run to this one.
 *
 * @param frame what all pages share
 * @param comparison the two runs; empty if there is no other run
 * @param groups the cells, by what became of them; of those unchanged only their number
 */
record DiffPage(Frame frame, Optional<Comparison> comparison, List<Group> groups) {

    /**
     * Cells of which the same became.
     *
     * @param id place on the page
     * @param kind what became of them
     * @param changes the cells
     */
    record Group(String id, Change.Kind kind, List<Change> changes) {

        boolean listed() {
            return kind != Change.Kind.UNCHANGED;
        }
    }

    static DiffPage of(Material material, Optional<Comparison> comparison) {
        return new DiffPage(
                Frame.of("Changes since another run", Place.inRun(), material),
                comparison,
                comparison.stream().flatMap(DiffPage::groups).toList());
    }

    private static Stream<Group> groups(Comparison comparison) {
        return Stream.of(Change.Kind.values())
                .map(kind -> new Group(kind.words().replace(' ', '-'), kind, comparison.of(kind)))
                .filter(group -> !group.changes().isEmpty());
    }
}
