package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.site.RowChart.Value;
import growspurt.results.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void scale_ofCounts_isLogarithmic_andEndsAtAPowerOfTen() {
        Scale scale = Scale.counts(2_000, 0, 400);

        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(1)).isZero();
        assertThat(scale.at(100)).isEqualTo(200);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).containsExactly("1", "10", "100", "1.0k", "10k");
    }

    @Test
    void scale_ofShares_runsFromNoneToAll() {
        Scale scale = Scale.shares(100, 0);

        assertThat(scale.at(0.25)).isEqualTo(75);
        assertThat(scale.ticks().get(4)).isEqualTo(new Scale.Tick(0, "all"));
    }

    @Test
    void neighboursOfOneName_shareARow_withoutAValueThatWouldBeAmbiguous() {
        RowChart chart = RowChart.of(
                "ms",
                Scale.shares(0, 100),
                List.of(
                        new Value("a", Marker.DISC, 300, "x"),
                        new Value("a", Marker.SQUARE, 400, "y"),
                        new Value("b".repeat(50), Marker.DISC, 260, "z")));

        assertThat(chart.rows()).hasSize(2);
        assertThat(chart.rows().get(0).end()).isEqualTo(400);
        assertThat(chart.rows().get(0).text()).isEmpty();
        assertThat(chart.rows().get(1).text()).isEqualTo("z");
        assertThat(chart.rows().get(1).label()).hasSize(36).endsWith("…");
        assertThat(chart.bottom()).isGreaterThan(chart.rows().get(1).y());
    }

    @Test
    void engines_differInShape() {
        assertThat(List.of(Engine.values()))
                .extracting(engine -> Marker.of(engine).path(10, 10))
                .doesNotHaveDuplicates();
    }
}
