package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.stress.Troubles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPlansTest {

    private final Scripted candidate = new Scripted();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void growthPoints_areTheInsertsThatGrow() {
        assertThat(GrowthPoint.of(candidate, 1, 12))
                .extracting(GrowthPoint::entries)
                .containsExactly(8);
    }

    @Test
    void key_startsAGrowth_atTheGrowthPoint() {
        assertThat(grows(8, 99L)).isTrue();
    }

    @Test
    void key_startsNone_oneEntryTooFew() {
        assertThat(grows(7, 99L)).isFalse();
    }

    @Test
    void key_startsNone_oneEntryTooMany() {
        assertThat(grows(9, 99L)).isFalse();
    }

    @Test
    void key_startsNone_ifItIsThere() {
        assertThat(grows(8, 3L)).isFalse();
    }

    @Test
    void plans_startAGrowth_withEitherNewKey() {
        for (Keys keys : new KeyPlans(candidate).all(Table.SMALL)) {
            assertThat(grows(keys.prefill(), keys.growth())).isTrue();
            assertThat(grows(keys.prefill(), keys.contested())).isTrue();
            assertThat(keys.prefill()).contains(keys.present()).doesNotContain(keys.absent());
            assertThat(keys.growth()).isNotIn(keys.contested(), keys.absent());
        }
    }

    @Test
    void largePlans_startAGrowth_ofManyEntries() {
        assertThat(new KeyPlans(candidate).all(Table.LARGE)).isNotEmpty().allSatisfy(keys -> {
            assertThat(keys.prefill()).hasSize(64);
            assertThat(grows(keys.prefill(), keys.growth())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void pulse_movesAtLeastOnceForEachPrefilledKeyThatIsTried(Table table) {
        long before = Pulse.now();
        Keys[] plans = new KeyPlans(candidate).all(table);

        assertThat(Pulse.now() - before).isGreaterThan(plans.length / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 64, 96, 192, 256})
    void key_hasOnePart_howeverLateTheMapGrows(int entries) {
        KeyPlans plans = new KeyPlans(new GrowsAt(entries));

        assertThat(Stream.of(plans.all(Table.SMALL), plans.all(Table.LARGE), plans.chains())
                        .flatMap(Stream::of))
                .isNotEmpty()
                .allSatisfy(keys -> {
                    assertThat(List.of(keys.growth(), keys.contested(), keys.absent()))
                            .doesNotHaveDuplicates()
                            .doesNotContainAnyElementsOf(keys.prefill());
                    assertThat(keys.prefill()).hasSize(entries).contains(keys.present());
                });
    }

    /** A sound map that grows once, when an entry comes to so many. */
    private record GrowsAt(int entries) implements MapCandidate {

        @Override
        public String id() {
            return "grows-at-" + entries;
        }

        @Override
        public String summary() {
            return "grows once";
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new ConcurrentHashMap<>();
        }

        @Override
        public Set<Guarantee> promises() {
            return Set.of();
        }

        @Override
        public String source() {
            return "none";
        }

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.of(new GrowthGauge() {
                @Override
                public int generation() {
                    return map.size() > entries ? 1 : 0;
                }

                @Override
                public boolean growing() {
                    return false;
                }
            });
        }
    }

    @Test
    void plans_areRefused_whenTheMapNeverGrows() {
        assertThatThrownBy(() -> new KeyPlans(new Troubles.NeverGrows()).all(Table.SMALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-never-grows: no growth point found");
    }

    @Test
    void plans_areRefused_withoutAGauge() {
        assertThatThrownBy(() -> new KeyPlans(new Troubles.Hides()).all(Table.SMALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trouble-hides has no gauge");
    }

    private boolean grows(int entries, Long next) {
        return grows(Keys.sequence(0, entries, 1), next);
    }

    private boolean grows(List<Long> prefill, Long next) {
        return GrowthPoint.starts(candidate, prefill, 0, next);
    }
}
