package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.Property;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a clock that cannot be trusted takes from a judgement. */
final class JudgementTest {

    private static final Long KEY = 7L;
    private static final Long[] KEYS = {KEY};

    private final Stub candidate = new Stub(Late::new, Set.of());
    private final ConcurrentMap<Long, Object> map = candidate.map().get();
    private final GrowthGauge gauge = candidate.gauge(map).orElseThrow();
    private final Tape[] tapes = {new Tape(1), new Tape(1)};

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
        Tape tape = new Tape(2);
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

    private List<Breach> judge(Duration uncertainty) {
        Site site = new Site(map, gauge, KEYS, new long[] {Operation.ABSENT}, 0, 1, true);
        return new Judgement(candidate, site, tapes, uncertainty.toNanos())
                .of(EnumSet.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE));
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
