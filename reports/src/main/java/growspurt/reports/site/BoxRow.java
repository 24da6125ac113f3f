package growspurt.reports.site;

import growspurt.reports.matrix.Box;
import growspurt.reports.matrix.Matrix;
import growspurt.reports.matrix.Stance;
import growspurt.results.CandidateLine;
import growspurt.results.PropertyLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A box of the matrix in a list.
 *
 * @param name link to the candidate or to the property
 * @param expectation what is expected of the candidate, in a word or two
 * @param box the box
 */
record BoxRow(Link name, String expectation, Box box) {

    /** {@return the boxes of {@code row} that were planned, a line for each property} */
    static List<BoxRow> properties(Matrix matrix, Matrix.Row row) {
        return IntStream.range(0, matrix.columns().size())
                .filter(i -> !row.boxes().get(i).lines().isEmpty())
                .mapToObj(i -> ofProperty(
                        row.candidate(), matrix.columns().get(i), row.boxes().get(i)))
                .toList();
    }

    private static BoxRow ofProperty(CandidateLine candidate, PropertyLine property, Box box) {
        return new BoxRow(
                new Link(property.title(), Links.property(property.id())), expectation(candidate, property.id()), box);
    }

    /** {@return the boxes of column {@code column} that were planned, a line for each row of {@code section}} */
    static List<BoxRow> candidates(Matrix.Section section, int column) {
        return section.rows().stream()
                .filter(row -> !row.boxes().get(column).lines().isEmpty())
                .map(row -> ofCandidate(row.candidate(), row.boxes().get(column)))
                .toList();
    }

    private static BoxRow ofCandidate(CandidateLine candidate, Box box) {
        return new BoxRow(
                new Link(candidate.id(), Links.candidate(candidate.id())), expectation(candidate, box.property()), box);
    }

    /** {@return what is expected of {@code candidate} on {@code property}} */
    static String expectation(CandidateLine candidate, String property) {
        return switch (Stance.of(candidate, property)) {
            case PROMISED, KNOWN_GOOD -> "promised";
            case NOT_PROMISED -> "not promised";
            case PLANTED -> "must be broken";
        };
    }
}
