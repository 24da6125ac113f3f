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
 * {@code replace(key, old, new)} and {@code remove(key, old)} decide and act on the same entry, also while it is being
 * moved.
 *
 * <pre>
 *   grower: put(growth); replace(present, old, mine)      rival: replace(present, old, other)      arbiter: get(present)
 * </pre>
 *
 * In half of the samples the rival calls {@code remove(present, old)}. Nobody else touches the key, and nobody restores the
 * old value; so one of the two is told that it acted, and what it did stays. The old value is the very object that was
 * put: a map that compares references may be wrong, but it is not racy. A growing insert that does not end
 * ({@code cycle-put}) says nothing about the key; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("A conditional update decides and acts on the same entry, also while it is being moved.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "One call acted, and what it did is there.")
@Outcome(
        id = "both-won, .*",
        expect = FORBIDDEN,
        desc = "Both calls were told that they replaced or removed one value.")
@Outcome(id = "none-won, .*", expect = FORBIDDEN, desc = "Neither call found the value, which was there.")
@Outcome(id = "loser-stored, .*", expect = FORBIDDEN, desc = "The call that was told it did nothing left its value.")
@Outcome(id = "winner-lost, .*", expect = FORBIDDEN, desc = "What the call did that was told it acted is undone.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "The key has a value that nobody gave it.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A conditional update or the lookup at rest ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class CompareAndSetAcrossMove extends GrowthState {

    /** Whether the rival removes instead of replacing. */
    final boolean removes = form(2) == 1;

    private final Long mine = keys.growth();
    private final Long other = keys.contested();

    private boolean growerWon;
    private boolean rivalWon;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable rivalFailure;

    /** A sample with a key layout of any shape. */
    public CompareAndSetAcrossMove() {
        super(AnyLayout.PLANS);
    }

    /** Starts the growth, and then replaces the value. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            insertFailure = t;
        }
        try {
            growerWon = map.replace(keys.present(), keys.present(), mine);
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Replaces the same value, or removes it. */
    @Actor
    public void rival() {
        long arrival = arriveSecond();
        try {
            rivalWon = removes
                    ? map.remove(keys.present(), keys.present())
                    : map.replace(keys.present(), keys.present(), other);
        } catch (Throwable t) {
            rivalFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks which value has stayed, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(insertFailure, Words.graver(growerFailure, rivalFailure), this::word));
    }

    private String word() {
        return wordOf(map.get(keys.present()));
    }

    private String wordOf(@Nullable Object atRest) {
        if (growerWon == rivalWon) {
            return growerWon ? "both-won" : "none-won";
        }
        if (growerWon ? mine.equals(atRest) : isOfRival(atRest)) {
            return Words.OK;
        }
        if (atRest == null || atRest.equals(keys.present())) {
            return "winner-lost";
        }
        return isOfLoser(atRest) ? "loser-stored" : Words.WRONG;
    }

    /** {@return whether the value is that of a call that was refused} A removal leaves none. */
    private boolean isOfLoser(Object atRest) {
        return growerWon ? !removes && atRest.equals(other) : atRest.equals(mine);
    }

    private boolean isOfRival(@Nullable Object atRest) {
        return removes ? atRest == null : other.equals(atRest);
    }
}
