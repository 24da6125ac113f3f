package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A scale from values to pixels.
 *
 * @param unit share of the way, from 0 to 1, at which a value lies
 * @param from pixel of the low end
 * @param to pixel of the high end
 * @param ticks places with a label
 */
record Scale(DoubleUnaryOperator unit, int from, int to, List<Tick> ticks) {

    /** A place with a label. */
    record Tick(int at, String label) {}

    /** {@return a scale of shares, from none to all} */
    static Scale shares(int from, int to) {
        return new Scale(
                value -> value,
                from,
                to,
                IntStream.rangeClosed(0, 4)
                        .mapToObj(i -> new Tick(from + (to - from) * i / 4, i == 4 ? "all" : 25 * i + "\u202f%"))
                        .toList());
    }

    /** {@return a logarithmic scale of counts, from 1 to a power of ten that is at least {@code highest}} */
    static Scale counts(long highest, int from, int to) {
        int decades = Math.max(1, (int) Math.ceil(Math.log10((double) Math.max(highest, 1))));
        int step = (decades + 5) / 6;
        return new Scale(
                value -> Math.log10(Math.max(value, 1)) / decades,
                from,
                to,
                IntStream.rangeClosed(0, decades / step)
                        .map(i -> i * step)
                        .mapToObj(i ->
                                new Tick(from + (to - from) * i / decades, Numbers.brief(Math.round(Math.pow(10, i)))))
                        .toList());
    }

    /** {@return the pixel of {@code value}} */
    int at(double value) {
        return (int) Math.round(from + (to - from) * unit.applyAsDouble(value));
    }
}
