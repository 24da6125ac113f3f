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
 * A key whose removal returned is not seen again without a new put.
 *
 * <pre>
 *   grower: put(growth); get(present); get(present)
 *   remover: remove(present); get(present)
 *   arbiter: get(present)
 * </pre>
 *
 * In every other sample the remover puts the key again before it looks, with another value, which must stay: the entry
 * that was removed and the one that took its place may be moved at once. The two lookups of the grower are ordered with
 * each other only: they may see the key go, and come again with the other value, but never the removed value after that.
 */
@JCStressTest
@Description("A key whose removal returned is not seen again without a new put.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The removal returned the value, and no one saw it afterwards.")
@Outcome(id = "back, .*", expect = FORBIDDEN, desc = "The removed entry was found again.")
@Outcome(id = "ignored, .*", expect = FORBIDDEN, desc = "The removal did not find the key, which was there.")
@Outcome(
        id = "backwards, .*",
        expect = FORBIDDEN,
        desc = "One reader found a later state of the key and then an earlier one.")
@Outcome(
        id = "old-back, .*",
        expect = FORBIDDEN,
        desc = "The removed value is back in the place of the one that was put after it.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "The key that was put again was not found.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "An operation returned a value that this key never had.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A removal, a lookup or the new put ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class RemoveStaysRemoved extends GrowthState {

    /** Whether the key is put again. */
    final boolean putsAgain = form(2) == 1;

    private final Long renewed = ~keys.present();

    private @Nullable Object removed;
    private @Nullable Object beforePut;
    private @Nullable Object seenByRemover;
    private @Nullable Object seenFirst;
    private @Nullable Object seenSecond;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable lookupFailure;
    private @Nullable Throwable removerFailure;

    /** A sample with a key layout of any shape. */
    public RemoveStaysRemoved() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and then looks twice for the key that is removed. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            growthFailure = t;
        }
        try {
            seenFirst = map.get(keys.present());
            seenSecond = map.get(keys.present());
        } catch (Throwable t) {
            lookupFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Removes a key that is there, in some samples puts it again, and looks for it. */
    @Actor
    public void remover() {
        long arrival = arriveSecond();
        try {
            removed = map.remove(keys.present());
            if (putsAgain) {
                beforePut = map.put(keys.present(), renewed);
            }
            seenByRemover = map.get(keys.present());
        } catch (Throwable t) {
            removerFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks once more at rest, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(growthFailure, Words.graver(removerFailure, lookupFailure), this::judged));
    }

    private String judged() {
        Object atRest = map.get(keys.present());
        if (isWrong(atRest) || isWrong(seenByRemover) || isWrong(seenFirst) || isWrong(seenSecond)) {
            return Words.WRONG;
        }
        if (isWrong(removed) || isWrong(beforePut) || renewed.equals(removed) || renewed.equals(beforePut)) {
            return Words.WRONG;
        }
        if (removed == null) {
            return "ignored";
        }
        if (putsAgain && isOld(atRest)) {
            return "old-back";
        }
        if (isOld(atRest) || isOld(seenByRemover) || isOld(beforePut)) {
            return "back";
        }
        if (putsAgain && (atRest == null || seenByRemover == null)) {
            return "missing";
        }
        return stage(seenSecond) < stage(seenFirst) ? "backwards" : Words.OK;
    }

    /** {@return how far the history of the key was when it was seen so: there, removed, put again} */
    private int stage(@Nullable Object seen) {
        if (seen == null) {
            return 1;
        }
        return isOld(seen) ? 0 : 2;
    }

    private boolean isOld(@Nullable Object seen) {
        return keys.present().equals(seen);
    }

    private boolean isWrong(@Nullable Object seen) {
        return seen != null && !isOld(seen) && !(putsAgain && renewed.equals(seen));
    }
}
