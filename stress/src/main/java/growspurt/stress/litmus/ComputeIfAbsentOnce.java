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
 * For one absent key the function runs once, and all callers get its value.
 *
 * <pre>
 *   grower: put(growth); computeIfAbsent(contested, f)   other: computeIfAbsent(contested, g)   arbiter: get(contested)
 *   grower: computeIfAbsent(growth, f)                   other: computeIfAbsent(growth, g)      arbiter: get(growth)
 * </pre>
 *
 * Samples take turns, and in every other one the functions are slow, so that the bin of the key is to be moved while one
 * of them runs. They make different values and touch nothing but a counter of their own. A map that does not promise to
 * compute atomically may run both functions, and does no wrong.
 */
@JCStressTest
@Description("For one absent key the function runs once, and all callers get its value.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "One function ran once, and all have its value.")
@Outcome(
        id = "ran-twice, .*",
        expect = FORBIDDEN,
        desc = "Functions ran more than once, although all have the same value.")
@Outcome(
        id = "two-values, .*",
        expect = FORBIDDEN,
        desc = "The callers and the lookup at rest do not agree on one value.")
@Outcome(id = "not-stored, .*", expect = FORBIDDEN, desc = "No value is there at rest.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "An operation returned a value that no function made, or none.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A computation or a lookup ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class ComputeIfAbsentOnce extends GrowthState {

    /** Whether the contested key is the one that starts the growth. */
    final boolean isGrowth = form(2) == 1;

    private final Long key = isGrowth ? keys.growth() : keys.contested();
    private final int spins = form(2) * CountedFunction.SLOW;
    private final CountedFunction ofGrower = new CountedFunction(~key, spins);
    private final CountedFunction ofOther = new CountedFunction(~key - 1, spins);

    private @Nullable Object givenToGrower;
    private @Nullable Object givenToOther;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable otherFailure;

    /** A sample with a key layout of any shape. */
    public ComputeIfAbsentOnce() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point: the contested key, or first another. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            if (!isGrowth) {
                map.put(keys.growth(), keys.growth());
            }
        } catch (Throwable t) {
            growthFailure = t;
        }
        try {
            givenToGrower = map.computeIfAbsent(key, ofGrower);
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Computes the contested key too. */
    @Actor
    public void other() {
        long arrival = arriveSecond();
        try {
            givenToOther = map.computeIfAbsent(key, ofOther);
        } catch (Throwable t) {
            otherFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks which value is there, counts the runs, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(growthFailure, Words.graver(growerFailure, otherFailure), this::judged));
    }

    private String judged() {
        Object atRest = map.get(key);
        if (atRest == null) {
            return "not-stored";
        }
        if (isWrong(atRest) || isWrong(givenToGrower) || isWrong(givenToOther)) {
            return Words.WRONG;
        }
        if (!atRest.equals(givenToGrower) || !atRest.equals(givenToOther)) {
            return "two-values";
        }
        return ofGrower.runs() + ofOther.runs() > 1 ? "ran-twice" : Words.OK;
    }

    private boolean isWrong(@Nullable Object seen) {
        return !ofGrower.made().equals(seen) && !ofOther.made().equals(seen);
    }
}
