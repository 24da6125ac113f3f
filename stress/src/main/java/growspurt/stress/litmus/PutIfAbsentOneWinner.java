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
 * Concurrent {@code putIfAbsent} of one absent key has exactly one winner, and its value is the one that stays.
 *
 * <pre>
 *   grower: put(growth); putIfAbsent(contested, a)      other: putIfAbsent(contested, b)      arbiter: get(contested)
 *   grower: putIfAbsent(growth, a)                      other: putIfAbsent(growth, b)         arbiter: get(growth)
 * </pre>
 *
 * Samples take turns. In the second form the contested key itself starts the growth. A key that nobody removes has one
 * value for good, so the one who was refused must have been given what is there at rest.
 */
@JCStressTest
@Description("Concurrent putIfAbsent of one absent key has exactly one winner, and its value stays.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "One put its value, which stayed, and the other was given it.")
@Outcome(id = "two-winners, .*", expect = FORBIDDEN, desc = "Both were told that the key had been absent.")
@Outcome(
        id = "no-winner, .*",
        expect = FORBIDDEN,
        desc = "Both were told that the key was there, which nobody else puts.")
@Outcome(id = "loser-stored, .*", expect = FORBIDDEN, desc = "The value of the one who was refused is there at rest.")
@Outcome(
        id = "not-stored, .*",
        expect = FORBIDDEN,
        desc = "One was told that its value was put, and no value is there at rest.")
@Outcome(
        id = "wrong-return, .*",
        expect = FORBIDDEN,
        desc = "The one who was refused was not given the value of the other.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "The key has a value at rest that nobody gave it.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A conditional insert or a lookup ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class PutIfAbsentOneWinner extends GrowthState {

    /** Whether the contested key is the one that starts the growth. */
    final boolean isGrowth = form(2) == 1;

    private final Long key = isGrowth ? keys.growth() : keys.contested();
    private final Long ofGrower = ~key;
    private final Long ofOther = ofGrower - 1;

    private @Nullable Object givenToGrower;
    private @Nullable Object givenToOther;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable otherFailure;

    /** A sample with a key layout of any shape. */
    public PutIfAbsentOneWinner() {
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
            givenToGrower = map.putIfAbsent(key, ofGrower);
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Inserts the contested key too. */
    @Actor
    public void other() {
        long arrival = arriveSecond();
        try {
            givenToOther = map.putIfAbsent(key, ofOther);
        } catch (Throwable t) {
            otherFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks whose value is there, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(growthFailure, Words.graver(growerFailure, otherFailure), this::judged));
    }

    private String judged() {
        if (givenToGrower == null) {
            return givenToOther == null ? "two-winners" : judged(ofGrower, ofOther, givenToOther);
        }
        return givenToOther == null ? judged(ofOther, ofGrower, givenToGrower) : "no-winner";
    }

    private String judged(Long ofWinner, Long ofLoser, Object givenToLoser) {
        Object atRest = map.get(key);
        if (atRest == null) {
            return "not-stored";
        }
        if (atRest.equals(ofLoser)) {
            return "loser-stored";
        }
        if (!atRest.equals(ofWinner)) {
            return Words.WRONG;
        }
        return givenToLoser.equals(ofWinner) ? Words.OK : "wrong-return";
    }
}
