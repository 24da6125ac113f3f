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
 * A key that was put before the window and that nobody touches is found, with its value, by every lookup.
 *
 * <pre>
 *   grower: put(growth); get(present)      reader: get(present); get(present)      arbiter: get(present)
 * </pre>
 *
 * A lookup that does not end did not find the key, so {@code cycle} is forbidden here too. An insert that does not end
 * ({@code cycle-put}) says nothing about the key; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("A key that was put before the window and that nobody touches is found by every lookup.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Every lookup found the key with its value.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "A lookup did not find the key, which is there at rest.")
@Outcome(id = "missing-at-rest, .*", expect = FORBIDDEN, desc = "The key is gone after all threads have stopped.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A lookup returned the value of another key.")
@Outcome(id = "flicker, .*", expect = FORBIDDEN, desc = "One reader found the key and then missed it.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup ran round a cycle and so did not find the key.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class StableKeyStaysVisible extends GrowthState {

    private @Nullable Object seenByGrower;
    private @Nullable Object seenFirst;
    private @Nullable Object seenSecond;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable lookupFailure;
    private @Nullable Throwable growerLookupFailure;

    /** A sample with a key layout of any shape. */
    public StableKeyStaysVisible() {
        super(AnyLayout.PLANS);
    }

    /** Starts the growth, and then reads as well: a map may move its entries in lookups. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            insertFailure = t;
        }
        try {
            seenByGrower = map.get(keys.present());
        } catch (Throwable t) {
            growerLookupFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Looks twice for a key that is there. */
    @Actor
    public void reader() {
        long arrival = arriveSecond();
        try {
            seenFirst = map.get(keys.present());
            seenSecond = map.get(keys.present());
        } catch (Throwable t) {
            lookupFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks once more at rest, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        if (insertFailure != null && Words.ofMachine(insertFailure)) {
            return Words.insert(insertFailure);
        }
        Object atRest;
        try {
            atRest = map.get(keys.present());
        } catch (Throwable t) {
            return Words.lookup(t);
        }
        if (lookupFailure != null) {
            return Words.lookup(lookupFailure);
        }
        if (growerLookupFailure != null) {
            return Words.lookup(growerLookupFailure);
        }
        return wordOf(atRest);
    }

    private String wordOf(@Nullable Object atRest) {
        if (atRest == null) {
            return "missing-at-rest";
        }
        if (isWrong(atRest) || isWrong(seenFirst) || isWrong(seenSecond) || isWrong(seenByGrower)) {
            return Words.WRONG;
        }
        if (seenFirst == null || seenByGrower == null) {
            return "missing";
        }
        if (seenSecond == null) {
            return "flicker";
        }
        return insertFailure == null ? Words.OK : Words.insert(insertFailure);
    }

    private boolean isWrong(@Nullable Object seen) {
        return seen != null && !seen.equals(keys.present());
    }
}
