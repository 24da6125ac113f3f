package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryChartTest {

    @Test
    void bars_shareAStretch_onlyWhenTheyOverlapped() {
        List<HistoryChart.Bar> bars = chart(
                op(Phase.INIT, 0, "put(2, 4)"),
                op(Phase.PARALLEL, 0, "get(3)", 0, 0),
                op(Phase.PARALLEL, 0, "get(3)", 1, 0),
                op(Phase.PARALLEL, 1, "put(3, 4)", 1, 0));

        assertThat(end(bars.get(0))).isLessThan(bars.get(1).x());
        assertThat(end(bars.get(1))).isLessThan(bars.get(3).x());
        assertThat(bars.get(2).x()).isLessThan(end(bars.get(3)));
        assertThat(bars.get(3).x()).isLessThan(end(bars.get(2)));
    }

    @Test
    void bar_hasRoomForItsLabel() {
        List<HistoryChart.Bar> bars =
                chart(op(Phase.PARALLEL, 0, "putIfAbsent(12345, 67890)", 0, 0), op(Phase.PARALLEL, 1, "get(1)", 0, 0));

        assertThat(bars).allMatch(bar -> bar.width() >= bar.label().length() * 7.8);
    }

    @Test
    void chart_isLeftOut_whenClocksContradict() {
        List<Op> ops = List.of(op(Phase.PARALLEL, 0, "a()", 0, 1), op(Phase.PARALLEL, 1, "b()", 1, 0));

        assertThat(HistoryChart.of(ops)).isEmpty();
        assertThat(HistoryChart.of(List.of())).isEmpty();
    }

    private static List<HistoryChart.Bar> chart(Op... ops) {
        return HistoryChart.of(List.of(ops)).orElseThrow().bars();
    }

    private static int end(HistoryChart.Bar bar) {
        return bar.x() + bar.width();
    }

    private static Op op(Phase phase, int thread, String call, Integer... doneBefore) {
        return new Op(thread, phase, call, "null", Stream.of(doneBefore).toList());
    }
}
