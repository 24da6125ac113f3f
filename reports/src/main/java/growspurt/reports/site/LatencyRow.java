package growspurt.reports.site;

import static java.util.stream.Collectors.groupingBy;

import growspurt.reports.words.Numbers;
import growspurt.results.LatencyLine;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How long one kind of operation took in one phase, over all launches of a map; times as text.
 *
 * @param operation the kind of operation
 * @param inWindow whether an open window overlapped it
 * @param count number of operations
 * @param median the median of a launch, from the least to the most
 * @param p99 the 99th percentile of the launch in which it is highest
 * @param longest the longest of all
 */
record LatencyRow(String operation, boolean inWindow, String count, String median, String p99, String longest) {

    /** {@return the rows of {@code lines}, those outside the window first} */
    static List<LatencyRow> of(Collection<LatencyLine> lines) {
        return lines.stream()
                .collect(groupingBy(
                        LatencyLine::operation,
                        TreeMap::new,
                        groupingBy(LatencyLine::phase, TreeMap::new, Collectors.toList())))
                .values()
                .stream()
                .flatMap(phases -> phases.values().stream())
                .map(LatencyRow::row)
                .toList();
    }

    private static LatencyRow row(List<LatencyLine> alike) {
        LatencyLine first = alike.get(0);
        String least =
                Numbers.nanos(alike.stream().mapToLong(LatencyLine::p50).min().orElseThrow());
        String most = most(alike, LatencyLine::p50);
        return new LatencyRow(
                first.operation().id(),
                first.phase() == LatencyLine.Phase.IN_WINDOW,
                Numbers.count(alike.stream().mapToLong(LatencyLine::count).sum()),
                least.equals(most) ? least : least + " to " + most,
                most(alike, LatencyLine::p99),
                most(alike, LatencyLine::max));
    }

    private static String most(List<LatencyLine> alike, ToLongFunction<LatencyLine> time) {
        return Numbers.nanos(alike.stream().mapToLong(time).max().orElseThrow());
    }
}
