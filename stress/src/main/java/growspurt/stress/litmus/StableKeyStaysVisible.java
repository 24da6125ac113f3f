package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A key that is there and that nobody removes is found, with its value, by every lookup.
 *
 * <pre>
 *   grower: put(growth); get(growth) 3 times; get(present)      reader: get(key) 8 times
 *                                                                   or: put(contested); get(key) 8 times
 *   arbiter: get(present); get(growth)
 * </pre>
 *
 * The key of the reader is the present one, put before the window; or that of the growth, and then it is there from the
 * first lookup on that has found it. The lookups of the grower go on with what its insert has begun: a map may move its
 * entries in lookups. A reader that inserts first may help to grow.
 *
 * <p>A lookup that does not end did not find the key, so {@code cycle} is forbidden here too. An insert that does not end
 * ({@code cycle-put}) says nothing about the key; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("A key that is there and that nobody removes is found by every lookup.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Every lookup found its key with its value.")
@Outcome(
        id = "missing, .*",
        expect = FORBIDDEN,
        desc = "A lookup did not find a key that was there, and is there at rest.")
@Outcome(id = "missing-at-rest, .*", expect = FORBIDDEN, desc = "A key is gone after all threads have stopped.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A lookup returned the value of another key.")
@Outcome(id = "flicker, .*", expect = FORBIDDEN, desc = "One reader found the key and then missed it.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup ran round a cycle and so did not find the key.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class StableKeyStaysVisible extends GrowthState {

    /** Whether the reader looks for the key of the growth. */
    final boolean ofGrowth = form(2) == 1;

    /** Whether the reader inserts a key first. */
    final boolean joins = form(2) == 1;

    private final Long sought = ofGrowth ? keys.growth() : keys.present();
    private boolean grown;
    private boolean missedByGrower;
    private boolean foundByReader;
    private boolean missedByReader;
    private boolean flickered;
    private boolean wrongForGrower;
    private boolean wrongForReader;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable joinFailure;
    private @Nullable Throwable growerLookupFailure;
    private @Nullable Throwable lookupFailure;

    /** A sample with a key layout of any shape. */
    public StableKeyStaysVisible() {
        super(AnyLayout.PLANS);
    }

    /** Starts the growth, and then looks for both keys. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
            grown = true;
        } catch (Throwable t) {
            insertFailure = t;
        }
        try {
            for (int i = 0; i < STEPS; i++) {
                seenByGrower(keys.growth(), grown);
            }
            seenByGrower(keys.present(), true);
        } catch (Throwable t) {
            growerLookupFailure = t;
        }
        leaveFirst(arrival);
    }

    private void seenByGrower(Long key, boolean isThere) {
        Object seen = map.get(key);
        missedByGrower |= seen == null && isThere;
        wrongForGrower |= seen != null && !seen.equals(key);
    }

    /** Looks again and again for one key. */
    @Actor
    public void reader() {
        long arrival = arriveSecond();
        try {
            if (joins) {
                map.put(keys.contested(), keys.contested());
            }
        } catch (Throwable t) {
            joinFailure = t;
        }
        try {
            for (int i = 0; i < LOOKUPS; i++) {
                seenByReader(map.get(sought));
            }
        } catch (Throwable t) {
            lookupFailure = t;
        }
        leaveSecond(arrival);
    }

    private void seenByReader(@Nullable Object seen) {
        if (seen == null) {
            flickered |= foundByReader;
            missedByReader |= !foundByReader && !ofGrowth;
        } else {
            foundByReader = true;
            wrongForReader |= !seen.equals(sought);
        }
    }

    /** Looks once more at rest, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(Words.graver(insertFailure, joinFailure), failureOfLookups(), this::word));
    }

    private @Nullable Throwable failureOfLookups() {
        return lookupFailure == null ? growerLookupFailure : lookupFailure;
    }

    private String word() {
        Object present = map.get(keys.present());
        Object growth = map.get(keys.growth());
        if (present == null || (growth == null && grown)) {
            return "missing-at-rest";
        }
        boolean wrongAtRest = !present.equals(keys.present()) || (growth != null && !growth.equals(keys.growth()));
        if (wrongAtRest || wrongForReader || wrongForGrower) {
            return Words.WRONG;
        }
        if (missedByReader || missedByGrower) {
            return "missing";
        }
        return flickered ? "flicker" : Words.OK;
    }
}
