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
 * Of two that remove one entry, exactly one is told that it did.
 *
 * <pre>
 *   grower: put(growth); remove(present)      remover: remove(present)      arbiter: get(present)
 * </pre>
 *
 * In every other sample both call {@code remove(present, value)}; the value is the very object that was put, so that a map
 * that compares references is not charged with a race. Nobody puts the key again, so it must be gone at rest.
 */
@JCStressTest
@Description("Of two that remove one entry, exactly one is told that it did.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "One of the two removed the entry, and it is gone.")
@Outcome(id = "both, .*", expect = FORBIDDEN, desc = "Both were told that they had removed the one entry.")
@Outcome(id = "none, .*", expect = FORBIDDEN, desc = "None was told that it had removed the entry.")
@Outcome(
        id = "kept, .*",
        expect = FORBIDDEN,
        desc = "One was told that it had removed the entry, which is still there.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "An operation returned a value that this key never had.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A removal or a lookup ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class RemovedOnce extends GrowthState {

    /** Whether the removals name the value too. */
    final boolean byEntry = form(2) == 1;

    private @Nullable Object removedByGrower;
    private @Nullable Object removedByRemover;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable removerFailure;

    /** A sample with a key layout of any shape. */
    public RemovedOnce() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and then removes another key. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            growthFailure = t;
        }
        try {
            if (byEntry) {
                removedByGrower = map.remove(keys.present(), keys.present()) ? keys.present() : null;
            } else {
                removedByGrower = map.remove(keys.present());
            }
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Removes the same key. */
    @Actor
    public void remover() {
        long arrival = arriveSecond();
        try {
            if (byEntry) {
                removedByRemover = map.remove(keys.present(), keys.present()) ? keys.present() : null;
            } else {
                removedByRemover = map.remove(keys.present());
            }
        } catch (Throwable t) {
            removerFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks whether the key is gone, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(growthFailure, Words.graver(growerFailure, removerFailure), this::judged));
    }

    private String judged() {
        Object atRest = map.get(keys.present());
        if (isWrong(atRest) || isWrong(removedByGrower) || isWrong(removedByRemover)) {
            return Words.WRONG;
        }
        if (removedByGrower == null && removedByRemover == null) {
            return "none";
        }
        if (removedByGrower != null && removedByRemover != null) {
            return "both";
        }
        return atRest == null ? Words.OK : "kept";
    }

    private boolean isWrong(@Nullable Object seen) {
        return seen != null && !seen.equals(keys.present());
    }
}
