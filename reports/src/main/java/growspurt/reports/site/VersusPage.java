package growspurt.reports.site;

import growspurt.reports.matrix.Box;
import growspurt.reports.matrix.Matrix;
import growspurt.reports.matrix.Reading;
import growspurt.results.CandidateLine;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two candidates side by side.
 *
 * @param frame what all pages share
 * @param left the one that it is about
 * @param right the one that it is held against
 * @param differences number of properties on which the two read differently
 * @param rows the properties that either was asked about, those with a difference first
 */
record VersusPage(Frame frame, CandidateLine left, CandidateLine right, long differences, List<Row> rows) {

    /**
     * A property of both.
     *
     * @param property link to it
     * @param left box of the one
     * @param right box of the other
     */
    record Row(Link property, Box left, Box right) {

        /** {@return whether both were asked and what was seen of them reads differently} */
        boolean differs() {
            return left.worst().isPresent()
                    && right.worst().isPresent()
                    && !left.worst().map(Reading::words).equals(right.worst().map(Reading::words));
        }
    }

    static VersusPage of(Material material, Matrix.Row left, Matrix.Row right) {
        Matrix matrix = material.matrix();
        List<Row> rows = IntStream.range(0, matrix.columns().size())
                .mapToObj(i -> new Row(
                        new Link(
                                matrix.columns().get(i).title(),
                                Links.property(matrix.columns().get(i).id())),
                        left.boxes().get(i),
                        right.boxes().get(i)))
                .filter(row ->
                        !row.left().lines().isEmpty() || !row.right().lines().isEmpty())
                .sorted(Comparator.comparing(row -> !row.differs()))
                .toList();
        return new VersusPage(
                Frame.of(left.candidate().id() + " beside " + right.candidate().id(), Place.nested(), material),
                left.candidate(),
                right.candidate(),
                rows.stream().filter(Row::differs).count(),
                rows);
    }
}
