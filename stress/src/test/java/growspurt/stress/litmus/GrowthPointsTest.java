package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.stress.Troubles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrowthPointsTest {

    private final GrowthPoints points = new GrowthPoints(new Scripted());

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void along_findsTheInsertsThatGrow() {
        assertThat(points.along(1)).containsExactly(8);
    }

    @Test
    void startsGrowth_atTheGrowthPoint() {
        assertThat(points.startsGrowth(Keys.sequence(8, 1), 99L)).isTrue();
    }

    @Test
    void startsGrowth_isFalse_oneEntryTooFew() {
        assertThat(points.startsGrowth(Keys.sequence(7, 1), 99L)).isFalse();
    }

    @Test
    void startsGrowth_isFalse_oneEntryTooMany() {
        assertThat(points.startsGrowth(Keys.sequence(9, 1), 99L)).isFalse();
    }

    @Test
    void startsGrowth_isFalse_forAKeyThatIsThere() {
        assertThat(points.startsGrowth(Keys.sequence(8, 1), 3L)).isFalse();
    }

    @Test
    void plans_startAGrowth_withEitherNewKey() {
        for (Keys keys : new KeyPlans(new Scripted()).all()) {
            assertThat(points.startsGrowth(keys.prefill(), keys.growth())).isTrue();
            assertThat(points.startsGrowth(keys.prefill(), keys.contested())).isTrue();
            assertThat(keys.prefill()).contains(keys.stable()).doesNotContain(keys.absent());
            assertThat(keys.growth()).isNotIn(keys.contested(), keys.absent());
        }
    }

    @Test
    void plans_areRefused_whenTheMapNeverGrows() {
        assertThatThrownBy(() -> new KeyPlans(new Troubles.NeverGrows()).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-never-grows: no growth point found");
    }

    @Test
    void plans_areRefused_withoutAGauge() {
        assertThatThrownBy(() -> new KeyPlans(new Troubles.Hides()).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-hides has no gauge");
    }
}
