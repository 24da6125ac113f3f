package growspurt.reports.site;

import growspurt.reports.matrix.Matrix;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.PropertyLine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of a property.
 *
 * @param frame what all pages share
 * @param property the property
 * @param tests how it is tested, one for each engine
 * @param groups all candidates, by role
 * @param hits share of window hits of each cell
 */
record PropertyPage(Frame frame, PropertyLine property, List<Test> tests, List<Group> groups, Figures.Rows hits) {

    /**
     * How an engine tests it.
     *
     * @param engine the engine
     * @param names names of the tests
     * @param calibration what it did with the bugs planted to break the property
     */
    record Test(Engine engine, String names, List<Link> calibration) {}

    /**
     * Candidates of one role.
     *
     * @param id place on the page
     * @param title heading
     * @param rows one for each candidate that was asked
     */
    record Group(String id, String title, List<BoxRow> rows) {}

    static PropertyPage of(Material material, int column) {
        PropertyLine property = material.matrix().columns().get(column);
        List<CellVerdict> cells = material.cellsAbout(property.id());
        return new PropertyPage(
                Frame.of(property.title(), Place.nested(), material),
                property,
                cells.stream()
                        .map(cell -> cell.key().engine())
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(engine -> test(material, cells, property, engine))
                        .toList(),
                material.matrix().sections().stream()
                        .map(section -> group(section, column))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                Figures.windowHits(cells, CellKey::candidate));
    }

    private static Test test(Material material, List<CellVerdict> cells, PropertyLine property, Engine engine) {
        return new Test(
                engine,
                cells.stream()
                        .filter(cell -> cell.key().engine() == engine)
                        .map(cell -> cell.planned().test())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                CellPage.caught(material.controls(property.id(), engine)));
    }

    private static Group group(Matrix.Section section, int column) {
        return new Group(
                "role-" + section.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                section.title(),
                BoxRow.candidates(section, column));
    }
}
