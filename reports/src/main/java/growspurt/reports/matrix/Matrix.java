package growspurt.reports.matrix;

import static java.util.stream.Collectors.groupingBy;

import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Role;
import growspurt.results.CellVerdict;
import growspurt.results.PropertyLine;
import growspurt.results.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The matrix of a run.
 *
 * @param groups headings over the columns
 * @param columns the properties
 * @param sections the rows: subjects first, then the two kinds of controls; empty sections are left out
 */
public record Matrix(List<Group> groups, List<PropertyLine> columns, List<Section> sections) {

    /**
     * A heading over neighbouring columns.
     *
     * @param title the heading
     * @param span number of columns
     */
    public record Group(String title, int span) {}

    /**
     * Rows of one role.
     *
     * @param title heading of the rows
     * @param control whether the verdicts of these rows are known beforehand
     * @param rows one for each candidate, in the order of the files
     */
    public record Section(String title, boolean control, List<Row> rows) {}

    /**
     * The row of a candidate.
     *
     * @param candidate the candidate
     * @param boxes one for each column
     */
    public record Row(CandidateLine candidate, List<Box> boxes) {}

    /** {@return the matrix of {@code run}} */
    public static Matrix of(RunResults run) {
        Catalogue catalogue = Catalogue.of(run);
        Map<List<String>, List<CellVerdict>> cells = run.cells().stream()
                .collect(groupingBy(
                        cell -> place(cell.key().candidate(), cell.key().property())));
        List<PropertyLine> columns = catalogue.properties();
        List<Section> sections = Stream.of(Role.SUBJECT, Role.PLANTED_BUG, Role.KNOWN_GOOD)
                .map(role -> section(role, catalogue, columns, cells))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new Matrix(groups(columns), columns, sections);
    }

    /** {@return all rows, in the order of the sections} */
    public List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    private static List<String> place(String candidate, String property) {
        return List.of(candidate, property);
    }

    private static Section section(
            Role role, Catalogue catalogue, List<PropertyLine> columns, Map<List<String>, List<CellVerdict>> cells) {
        List<Row> rows = catalogue.candidates().stream()
                .filter(candidate -> candidate.role() == role)
                .map(candidate -> row(candidate, columns, cells))
                .toList();
        return new Section(title(role), role != Role.SUBJECT, rows);
    }

    private static String title(Role role) {
        return switch (role) {
            case SUBJECT -> "Maps under test";
            case PLANTED_BUG -> "Bugs we planted";
            case KNOWN_GOOD -> "Known-good maps";
        };
    }

    private static Row row(
            CandidateLine candidate, List<PropertyLine> columns, Map<List<String>, List<CellVerdict>> cells) {
        List<Box> boxes = columns.stream()
                .map(property -> Box.of(
                        candidate.id(),
                        property.id(),
                        Stance.of(candidate, property.id()),
                        cells.getOrDefault(place(candidate.id(), property.id()), List.of())))
                .toList();
        return new Row(candidate, boxes);
    }

    private static List<Group> groups(List<PropertyLine> columns) {
        List<Group> groups = new ArrayList<>();
        for (PropertyLine column : columns) {
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).title().equals(column.group())) {
                groups.set(last, new Group(column.group(), groups.get(last).span() + 1));
            } else {
                groups.add(new Group(column.group(), 1));
            }
        }
        return List.copyOf(groups);
    }
}
