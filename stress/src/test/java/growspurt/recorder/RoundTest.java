package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread is enough to see what a round makes of a map: sound ones, and those that spoil one thing. */
final class RoundTest {

    private static final int ROUNDS = 40;

    @ParameterizedTest
    @EnumSource(Setup.Course.class)
    void soundMap_grows_andBreaksNothing(Setup.Course course) {
        Played played = play(ConcurrentHashMap::new, course);

        assertThat(played.breaches()).isEmpty();
        assertThat(played.growths()).isPositive();
    }

    @Test
    void sizeThatIsOffAtRest_isSeen() {
        assertThat(play(Off::new, Setup.Course.FRESH).properties()).containsOnly(Property.SIZE_EXACT_AT_REST);
    }

    @Test
    void entryThatOnlyAnIterationShows_isSeen() {
        assertThat(play(Ghost::new, Setup.Course.FRESH).properties()).contains(Property.KEY_APPEARS_ONCE);
    }

    @Test
    void entryLostByALaterGrowth_isMissed() {
        assertThat(play(Forgetful::new, Setup.Course.ASCENT).properties())
                .containsOnly(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }

    private record Played(List<Breach> breaches, int growths) {
        Set<Property> properties() {
            return breaches.stream().map(Breach::property).collect(Collectors.toSet());
        }
    }

    private static Played play(Supplier<ConcurrentMap<Long, Object>> map, Setup.Course course) {
        Stub candidate = new Stub(map);
        Round round =
                new Setup(course, 1).rounds(candidate, Terrain.of(candidate)).get(0);
        SplittableRandom random = new SplittableRandom(1);
        List<Breach> breaches = new ArrayList<>();
        int growths = 0;
        for (int i = 0; i < ROUNDS; i++) {
            round.prepare(random);
            round.play(0);
            breaches.addAll(round.judge(EnumSet.allOf(Property.class), 0));
            growths += round.grew() ? 1 : 0;
        }
        return new Played(breaches, growths);
    }

    /** Says that it grows whenever its size doubles. */
    private record Stub(Supplier<ConcurrentMap<Long, Object>> map) implements MapCandidate {

        @Override
        public String id() {
            return "stub";
        }

        @Override
        public String summary() {
            return "a stub";
        }

        @Override
        @SuppressWarnings("unchecked") // the recorder's values are objects
        public <V> ConcurrentMap<Long, V> newMap() {
            return (ConcurrentMap<Long, V>) map.get();
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
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> of) {
            return Optional.of(new GrowthGauge() {
                @Override
                public int generation() {
                    return Integer.highestOneBit(of.size());
                }

                @Override
                public boolean growing() {
                    return false;
                }
            });
        }
    }

    private static final class Off extends ConcurrentHashMap<Long, Object> {
        @Override
        public int size() {
            return super.size() + 1;
        }
    }

    private static final class Ghost extends ConcurrentHashMap<Long, Object> {
        @Override
        public @Nullable Object get(Object key) {
            return key.equals(1L) ? null : super.get(key);
        }
    }

    /** Puts that make it large forget a few entries that came early. */
    private static final class Forgetful extends ConcurrentHashMap<Long, Object> {
        @Override
        public @Nullable Object put(Long key, Object value) {
            if (key > 10_000) {
                remove(key % 1000);
            }
            return super.put(key, value);
        }
    }
}
