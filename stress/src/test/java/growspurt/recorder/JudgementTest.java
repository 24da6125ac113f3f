package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Property;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is blamed, and what a clock that cannot be trusted or a map that throws takes from a judgement. */
final class JudgementTest {

    private static final Long KEY = 7L;
    private static final Long[] KEYS = {KEY};
    private static final Set<Property> ASKED = EnumSet.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE);

    private final Stub candidate = new Stub(Late::new, Set.of());
    private final ConcurrentMap<Long, Object> map = candidate.map().get();
    private final GrowthGauge gauge = candidate.gauge(map).orElseThrow();
    private final Tape[] tapes = {new Tape(1, false), new Tape(1, false)};

    @Test
    void reportOfMisuse_excusesNoCallOnASingleKey_ofAMapThatIsForSeveralThreads() {
        Stub forOne = new Stub(ConcurrentHashMap::new, Set.of(Guarantee.FAILS_FAST));
        Stub forSeveral =
                new Stub(ConcurrentHashMap::new, Set.of(Guarantee.FAILS_FAST, Guarantee.WHOLE_MAP_LINEARIZABLE));

        assertThat(Judgement.isExcused(forOne, new ConcurrentModificationException()))
                .isTrue();
        assertThat(Judgement.isExcused(forSeveral, new ConcurrentModificationException()))
                .isFalse();
        assertThat(Judgement.isReportOfMisuse(forSeveral, new ConcurrentModificationException()))
                .as("of a walk it is one")
                .isTrue();
    }

    @Test
    void lookupThatMissesAnInsertBeforeIt_isBlamed_unlessTheClockCannotTellWhichWasFirst() {
        play(tapes[0], Operation.PUT);
        play(tapes[1], Operation.GET);

        assertThat(judge(Duration.ZERO))
                .extracting(Breach::property)
                .containsExactly(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(judge(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void lookupThatMissesAnInsertOfItsOwnThread_isBlamed_whateverTheClockSays() {
        Tape tape = new Tape(2, false);
        plan(tape, Operation.PUT);
        plan(tape, Operation.GET);
        tape.play(map, KEYS, gauge);
        tapes[0] = tape;

        assertThat(judge(Duration.ofHours(1))).hasSize(1);
    }

    private void play(Tape tape, Operation operation) {
        plan(tape, operation);
        tape.play(map, KEYS, gauge);
    }

    private static void plan(Tape tape, Operation operation) {
        tape.plan(operation, 0, 1L, 1L);
    }

    @Test
    void whatCameBeforeTheWitness_isPartOfItsProgram() {
        Tape tape = new Tape(2, false);
        plan(tape, Operation.PUT);
        plan(tape, Operation.GET);
        map.put(KEY, 5L);
        tape.play(map, KEYS, gauge);

        List<Breach> breaches = judgement(Duration.ZERO, 5, tape).of(ASKED, false);

        assertThat(breaches).singleElement().satisfies(breach -> {
            assertThat(breach.ops()).extracting(op -> op.call()).containsExactly("put(7, 1)", "get(7)");
            assertThat(breach.program()).isEqualTo("put(7, 5) / put(7, 1); get(7) / get(7)");
        });
    }

    @Test
    void valueThatComesBack_isToldWithTheInsertThatItCameFrom_andItsRemoval() {
        ConcurrentMap<Long, Object> keeping = new ConcurrentHashMap<>() {
            @Override
            public @Nullable Object remove(Object key) {
                return get(key);
            }
        };
        Tape tape = new Tape(2, false);
        plan(tape, Operation.PUT);
        plan(tape, Operation.REMOVE);
        tape.play(keeping, KEYS, gauge);

        assertThat(judgementOf(keeping, Operation.ABSENT, tape).of(ASKED, false))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.ops())
                            .extracting(op -> op.call())
                            .containsExactly("put(7, 1)", "remove(7)", "get(7)");
                    assertThat(breach.program()).isEqualTo(" / put(7, 1); remove(7) / get(7)");
                });
    }

    @Test
    void functionThatRuns_thoughTheKeyIsThere_isBlamed() {
        ConcurrentMap<Long, Object> eager = new ConcurrentHashMap<>() {
            @Override
            public Object computeIfAbsent(Long key, Function<? super Long, ?> function) {
                return Objects.requireNonNullElse(get(key), function.apply(key));
            }
        };
        eager.put(KEY, 5L);
        Tape tape = new Tape(1, false);
        plan(tape, Operation.COMPUTE_IF_ABSENT);
        tape.play(eager, KEYS, gauge);

        assertThat(judgementOf(eager, 5, tape).of(ASKED, false))
                .extracting(Breach::finding)
                .containsExactly("the function of computeIfAbsent(7) ran though the key was there");
    }

    @Test
    void functionsOfAKeyThatIsRemoved_areNoSamples_butAreToldWithTheRemoval() {
        ConcurrentMap<Long, Object> twice = new ConcurrentHashMap<>() {
            @Override
            public @Nullable Object computeIfAbsent(Long key, Function<? super Long, ?> function) {
                Object first = function.apply(key);
                return first == null ? null : super.computeIfAbsent(key, function);
            }
        };
        Tape tape = new Tape(2, false);
        plan(tape, Operation.REMOVE);
        plan(tape, Operation.COMPUTE_IF_ABSENT);
        tape.play(twice, KEYS, gauge);
        Judgement judgement = judgementOf(twice, Operation.ABSENT, tape);

        assertThat(judgement.of(ASKED, false)).singleElement().satisfies(breach -> {
            assertThat(breach.finding()).isEqualTo("the function of computeIfAbsent(7) ran 2 times in one call");
            assertThat(breach.ops()).extracting(op -> op.call()).containsExactly("remove(7)", "computeIfAbsent(7, 1)");
        });
        assertThat(judgement.isSample(Property.COMPUTE_IF_ABSENT_ONCE, tape, 1)).isFalse();
    }

    @Test
    void whatNobodyAsksForAtRest_isNoSample() {
        Judgement judgement = judgementOf(new ConcurrentHashMap<>());

        judgement.of(EnumSet.of(Property.KEY_APPEARS_ONCE), false);

        assertThat(AtRest.JUDGED).filteredOn(judgement::judged).containsExactly(Property.KEY_APPEARS_ONCE);
    }

    @Test
    void lookupThatThrowsAtRest_isBlamed_andNothingElseCountsAsJudged() {
        Judgement judgement = judgementOf(new ConcurrentHashMap<>() {
            @Override
            public Object get(Object key) {
                throw new IllegalStateException();
            }
        });

        assertThat(judgement.of(EnumSet.allOf(Property.class), false))
                .extracting(Breach::property)
                .containsExactly(Property.ONLY_DOCUMENTED_EXCEPTIONS, Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(judgement.atRest()).isEmpty();
        assertThat(Property.values())
                .filteredOn(judgement::judged)
                .containsOnly(Property.OPERATIONS_TERMINATE, Property.ONLY_DOCUMENTED_EXCEPTIONS);
    }

    @Test
    void iterationThatThrowsAtRest_isBlamed_andWhatNeedsItDoesNotCountAsJudged() {
        Judgement judgement = judgementOf(new ConcurrentHashMap<>() {
            @Override
            public KeySetView<Long, Object> keySet() {
                throw new IllegalStateException();
            }
        });

        assertThat(judgement.of(EnumSet.allOf(Property.class), false))
                .extracting(Breach::property)
                .containsExactly(Property.ONLY_DOCUMENTED_EXCEPTIONS);
        assertThat(AtRest.JUDGED).noneMatch(judgement::judged);
        assertThat(ASKED).allMatch(judgement::judged);
    }

    private Judgement judgementOf(ConcurrentMap<Long, Object> other) {
        return judgementOf(other, Operation.ABSENT, new Tape(1, false));
    }

    private Judgement judgementOf(ConcurrentMap<Long, Object> other, long initial, Tape played) {
        Site site = new Site(other, gauge, KEYS, new long[] {initial}, initial == Operation.ABSENT ? 0 : 1, 1, 0, 0);
        return new Judgement(candidate, new Recording(site, List.of(played), 0));
    }

    private List<Breach> judge(Duration uncertainty) {
        return judgement(uncertainty, Operation.ABSENT, tapes).of(ASKED, false);
    }

    private Judgement judgement(Duration uncertainty, long initial, Tape... played) {
        int prefilled = initial == Operation.ABSENT ? 0 : 1;
        Site site = new Site(map, gauge, KEYS, new long[] {initial}, prefilled, 1, 0, 0);
        return new Judgement(candidate, new Recording(site, List.of(played), uncertainty.toNanos()));
    }

    /** Its first lookup finds nothing. */
    private static final class Late extends ConcurrentHashMap<Long, Object> {
        private boolean looked;

        @Override
        public @Nullable Object get(Object key) {
            Object found = looked ? super.get(key) : null;
            looked = true;
            return found;
        }
    }
}
