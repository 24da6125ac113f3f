package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.Property;
import growspurt.results.CounterexampleLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread is enough to see what a round makes of a map: sound ones, and those that spoil one thing. */
final class RoundTest {

    private static final int ROUNDS = 200;

    @ParameterizedTest
    @EnumSource(Course.class)
    void soundMap_grows_andBreaksNothing(Course course) {
        Played played = play(ConcurrentHashMap::new, course);

        assertThat(played.breaches()).isEmpty();
        assertThat(played.growths()).isPositive();
        assertThat(played.operations().samples()).isPositive();
    }

    @Test
    void windowOfOneThread_isNoHit_andNoFindingIsSaidToBeInIt() {
        Played played = play(Off::new, Course.FRESH);

        assertThat(played.growths()).isPositive();
        assertThat(played.operations().hits()).isZero();
        assertThat(played.breaches()).isNotEmpty().noneMatch(Breach::inWindow);
    }

    @Test
    void sizeThatIsOffAtRest_isSeen() {
        assertThat(play(Off::new, Course.FRESH).properties()).containsOnly(Property.SIZE_EXACT_AT_REST);
    }

    @Test
    void sizeThatIsOffAtTheEndOfAnAscent_isSeen() {
        assertThat(play(Off::new, Course.ASCENT).properties()).containsOnly(Property.SIZE_EXACT_AT_REST);
    }

    @Test
    void mapAtRest_isOneSample_ofAnAscentTheLastOne() {
        assertThat(play(ConcurrentHashMap::new, Course.FRESH).atRest().samples())
                .isEqualTo(ROUNDS);
        assertThat(play(ConcurrentHashMap::new, Course.ASCENT).atRest().samples())
                .isEqualTo(1);
    }

    @Test
    void reportOfMisuse_isNoException_whereItIsPromised() {
        Supplier<ConcurrentMap<Long, Object>> map = () -> new ConcurrentHashMap<>() {
            @Override
            public void clear() {
                throw new ConcurrentModificationException();
            }
        };

        assertThat(play(map, Course.WATCHED).properties()).containsOnly(Property.ONLY_DOCUMENTED_EXCEPTIONS);
        assertThat(play(new Stub(map, EnumSet.of(Guarantee.FAILS_FAST)), Course.WATCHED)
                        .properties())
                .isEmpty();
    }

    @Test
    void entryThatOnlyAnIterationShows_isSeen() {
        assertThat(play(Ghost::new, Course.FRESH).properties()).contains(Property.KEY_APPEARS_ONCE);
    }

    @Test
    void iterationThatShowsAnotherKeyThanIsFound_isSeen_thoughTheirNumberIsRight() {
        assertThat(play(Confused::new, Course.FRESH).breaches())
                .extracting(Breach::finding)
                .anyMatch(
                        finding -> finding.matches("an iteration at rest shows \\d+ keys, and not 0, which is found"));
    }

    @Test
    void entryLostByALaterGrowth_isMissed() {
        assertThat(play(Forgetful::new, Course.ASCENT).properties()).contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }

    @Test
    void sizeThatFalls_isSeen() {
        assertThat(play(Flickering::new, Course.WATCHED).properties())
                .contains(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY);
    }

    @Test
    void sizeBelowWhatIsThereAllTheTime_isSeen_thoughItNeverFalls() {
        assertThat(play(Understated::new, Course.WATCHED).properties())
                .contains(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY);
    }

    @Test
    void whatWasSeenAtRest_isStillTrue_whenTheMapHasMendedItself() {
        AtomicBoolean forgets = new AtomicBoolean();
        Stub candidate = new Stub(
                () -> new ConcurrentHashMap<>() {
                    @Override
                    public @Nullable Object get(Object key) {
                        return forgets.getAndSet(false) ? null : super.get(key);
                    }
                },
                Set.of());
        Round round = new Setup(Course.FRESH, 1)
                .rounds(candidate, Terrain.of(candidate))
                .get(0);
        round.prepare(new SplittableRandom(1));
        round.play(0);
        forgets.set(true);

        assertThat(round.judge(EnumSet.allOf(Property.class))).isNotEmpty();
        assertThat(round.judgeAgain(EnumSet.allOf(Property.class), 1000))
                .extracting(Breach::property)
                .contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }

    @Test
    void mapThatSaysItIsEmpty_isSeen() {
        assertThat(play(Modest::new, Course.WATCHED).properties())
                .containsOnly(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY);
    }

    @Test
    void keyThatAnIterationLeavesOut_isSeen_inCopiesToo() {
        assertThat(play(Shy::new, Course.WATCHED).properties())
                .containsOnly(
                        Property.ITERATION_SEES_STABLE_KEYS_ONCE,
                        Property.ITERATION_IS_SNAPSHOT,
                        Property.BULK_COPY_IS_CONSISTENT,
                        Property.KEY_APPEARS_ONCE);
    }

    @Test
    void iterationThatShowsWhatWasRemoved_isNoSnapshot_butShowsWhatStays() {
        assertThat(play(Nostalgic::new, Course.WATCHED).properties())
                .contains(Property.ITERATION_IS_SNAPSHOT)
                .doesNotContain(Property.ITERATION_SEES_STABLE_KEYS_ONCE, Property.BULK_COPY_IS_CONSISTENT);
    }

    @Test
    void copyWithAHole_isSeen() {
        assertThat(play(Holed::new, Course.WATCHED).properties()).containsOnly(Property.BULK_COPY_IS_CONSISTENT);
    }

    @Test
    void copyThatThrows_isSeen() {
        assertThat(play(Uncopied::new, Course.WATCHED).properties()).containsOnly(Property.BULK_COPY_IS_CONSISTENT);
    }

    @Test
    void entryThatIsLeftByClear_isSeen_withItsHistory() {
        Played played = play(Keeping::new, Course.WATCHED);

        assertThat(played.properties()).containsOnly(Property.CLEAR_LEAVES_NOTHING_OLD);
        Breach breach = played.breaches().get(0);
        assertThat(breach.finding()).startsWith("clear() left key ");
        assertThat(breach.program()).startsWith("put(").contains("clear()");
        assertThat(breach.ops()).extracting(CounterexampleLine.Op::call).contains("clear()");
    }

    @Test
    void functionThatRunsTwice_isSeen() {
        assertThat(play(Eager::new, Course.FRESH).properties()).containsOnly(Property.COMPUTE_IF_ABSENT_ONCE);
    }

    @Test
    void functionThatRunsTwice_leavesTheMapAsItShouldBe_soAnAscentGoesOn() {
        assertThat(play(Eager::new, Course.ASCENT).atRest().samples()).isPositive();
    }

    private record Played(List<Breach> breaches, int growths, Tally operations, Tally atRest) {
        Set<Property> properties() {
            return breaches.stream().map(Breach::property).collect(Collectors.toSet());
        }
    }

    private static Played play(Supplier<ConcurrentMap<Long, Object>> map, Course course) {
        return play(new Stub(map, Set.of()), course);
    }

    private static Played play(Stub candidate, Course course) {
        Round round =
                new Setup(course, 1).rounds(candidate, Terrain.of(candidate)).get(0);
        SplittableRandom random = new SplittableRandom(1);
        List<Breach> breaches = new ArrayList<>();
        int growths = 0;
        Tally operations = Tally.NONE;
        Tally atRest = Tally.NONE;
        for (int i = 0; i < ROUNDS || !round.isLast(); i++) {
            round.prepare(random);
            round.play(0);
            List<Breach> judged = round.judge(EnumSet.allOf(Property.class));
            round.leave(judged);
            breaches.addAll(judged);
            growths += round.grew() ? 1 : 0;
            operations = operations.plus(round.tally(Property.PER_KEY_OPERATIONS_LINEARIZABLE));
            atRest = atRest.plus(round.tally(Property.SIZE_EXACT_AT_REST));
        }
        return new Played(breaches, growths, operations, atRest);
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

    /** Its iterations show another key for key 0. */
    private static final class Confused extends ConcurrentHashMap<Long, Object> {
        @Override
        @SuppressWarnings("UnnecessaryAsync") // the view must be of this type
        public KeySetView<Long, Object> keySet() {
            ConcurrentHashMap<Long, Object> confused = new ConcurrentHashMap<>(this);
            if (confused.remove(0L) != null) {
                confused.put(-1L, -1L);
            }
            return confused.keySet(0);
        }
    }

    /** Says now and then that it is smaller than it is. */
    private static final class Flickering extends ConcurrentHashMap<Long, Object> {
        private int looks;

        @Override
        public int size() {
            return super.size() - (looks++ % 3 == 0 ? 1 : 0);
        }
    }

    private static final class Understated extends ConcurrentHashMap<Long, Object> {
        @Override
        public int size() {
            return super.size() / 2;
        }
    }

    private static final class Modest extends ConcurrentHashMap<Long, Object> {
        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    /** Its iterations do not show key 0. */
    private static final class Shy extends ConcurrentHashMap<Long, Object> {
        @Override
        @SuppressWarnings("UnnecessaryAsync") // the view must be of this type
        public KeySetView<Long, Object> keySet() {
            ConcurrentHashMap<Long, Object> without = new ConcurrentHashMap<>(this);
            without.remove(0L);
            return without.keySet(0);
        }
    }

    /** Its iterations go on showing the key that was removed last. */
    private static final class Nostalgic extends ConcurrentHashMap<Long, Object> {
        private @Nullable Long gone;

        @Override
        public @Nullable Object remove(Object key) {
            gone = (Long) key;
            return super.remove(key);
        }

        @Override
        @SuppressWarnings("UnnecessaryAsync") // the view must be of this type
        public KeySetView<Long, Object> keySet() {
            ConcurrentHashMap<Long, Object> with = new ConcurrentHashMap<>(this);
            if (gone != null) {
                with.put(gone, gone);
            }
            return with.keySet(0);
        }
    }

    private static final class Holed extends ConcurrentHashMap<Long, Object> {
        @Override
        public Collection<Object> values() {
            Collection<Object> holed = new ArrayList<>(super.values());
            holed.add(null);
            return holed;
        }
    }

    private static final class Uncopied extends ConcurrentHashMap<Long, Object> {
        @Override
        public Set<Entry<Long, Object>> entrySet() {
            throw new IllegalStateException();
        }
    }

    private static final class Keeping extends ConcurrentHashMap<Long, Object> {
        @Override
        public void clear() {
            keySet().stream().skip(1).toList().forEach(this::remove);
        }
    }

    private static final class Eager extends ConcurrentHashMap<Long, Object> {
        @Override
        public Object computeIfAbsent(Long key, Function<? super Long, ?> function) {
            Object first = function.apply(key);
            return first == null ? first : super.computeIfAbsent(key, function);
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
