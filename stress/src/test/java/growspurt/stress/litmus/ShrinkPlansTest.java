package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import growspurt.api.ShrinkPoint;
import growspurt.stress.Troubles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShrinkPlansTest {

    private final Scripted candidate = new Scripted();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void shrinkPoints_areTheRemovalsThatShrink_fromWhereTheTableIsFull_andOneEntryMore() {
        assertThat(ShrinkPoint.of(candidate, 1, 12))
                .extracting(ShrinkPoint::entries, ShrinkPoint::removals)
                .containsOnly(tuple(9, 4));
    }

    @Test
    void shrinkPoints_beginWithEveryEntryInTurn() {
        assertThat(ShrinkPoint.of(candidate, 2, 12))
                .extracting(ShrinkPoint::first)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(new ShrinkPoint(3, 1, 0, false).order(2)).containsExactly(2L, 4L, 0L);
    }

    @Test
    void removal_startsAShrink_atTheShrinkPoint_andNowhereElse() {
        List<Long> puts = Keys.sequence(0, 9, 1);

        assertThat(ShrinkPoint.starts(candidate, puts, List.of(8L, 7L, 6L, 5L), 3L))
                .isTrue();
        assertThat(ShrinkPoint.starts(candidate, puts, List.of(8L, 7L, 6L), 3L)).isFalse();
        assertThat(ShrinkPoint.starts(candidate, puts, List.of(8L, 7L, 6L, 5L, 4L), 3L))
                .isFalse();
        assertThat(ShrinkPoint.starts(candidate, puts, List.of(8L, 7L, 6L, 5L), 99L))
                .isFalse();
    }

    @Test
    void plans_startAShrink_andLeaveTheKeptKeys() {
        for (ShrinkKeys keys : new ShrinkPlans(candidate).all()) {
            assertThat(ShrinkPoint.starts(candidate, keys.prefill(), keys.removed(), keys.shrink()))
                    .isTrue();
            assertThat(keys.kept()).contains(keys.present()).doesNotContain(keys.shrink(), keys.absent());
            assertThat(keys.prefill())
                    .hasSize(keys.removed().size() + 1 + keys.kept().size())
                    .containsAll(keys.removed())
                    .containsAll(keys.kept())
                    .contains(keys.shrink())
                    .doesNotContain(keys.contested());
            assertThat(keys.absent()).isNotEqualTo(keys.contested());
        }
    }

    @Test
    void plans_areRefused_whenTheMapNeverShrinks() {
        assertThatThrownBy(() -> new ShrinkPlans(new Troubles.NeverGrows()).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-never-grows: no shrink point found");
    }

    @Test
    void plans_areRefused_withoutAGauge() {
        assertThatThrownBy(() -> new ShrinkPlans(new Troubles.Hides()).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-hides: no shrink point found");
    }
}
