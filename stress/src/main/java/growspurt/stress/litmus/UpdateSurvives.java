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
 * An update of an existing key that returned is never undone by a move.
 *
 * <pre>
 *   grower: put(growth); get(present); get(present)
 *   updater: put(present, updated); get(present)
 *   arbiter: get(present)
 * </pre>
 *
 * In every other sample the update is a {@code replace}, which must find the key as well. The two lookups of the grower
 * are ordered with each other and with nothing of the updater: the old value followed by the new one is as good as twice
 * the same.
 */
@JCStressTest
@Description("An update of an existing key that returned is never undone by a move.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The update returned the old value, and the new one stayed.")
@Outcome(
        id = "stale, .*",
        expect = FORBIDDEN,
        desc = "The updater did not find its own update, which is there at rest.")
@Outcome(id = "reverted, .*", expect = FORBIDDEN, desc = "The old value is back after all threads have stopped.")
@Outcome(
        id = "missing, .*",
        expect = FORBIDDEN,
        desc = "An operation did not find the key, which was there all the time.")
@Outcome(id = "backwards, .*", expect = FORBIDDEN, desc = "One reader found the new value and then the old one.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "An operation returned a value that this key never had.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "An update or a lookup ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class UpdateSurvives extends GrowthState {

    /** Whether the update is a {@code replace}. */
    final boolean replaces = form(2) == 1;

    private final Long updated = ~keys.present();

    private @Nullable Object beforeUpdate;
    private @Nullable Object seenByUpdater;
    private @Nullable Object seenFirst;
    private @Nullable Object seenSecond;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable lookupFailure;
    private @Nullable Throwable updateFailure;

    /** A sample with a key layout of any shape. */
    public UpdateSurvives() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and then looks twice for the key that is updated. */
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

    /** Updates a key that is there, and looks for what it has written. */
    @Actor
    public void updater() {
        long arrival = arriveSecond();
        try {
            beforeUpdate = replaces ? map.replace(keys.present(), updated) : map.put(keys.present(), updated);
            seenByUpdater = map.get(keys.present());
        } catch (Throwable t) {
            updateFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks once more at rest, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(growthFailure, Words.graver(updateFailure, lookupFailure), this::judged));
    }

    private String judged() {
        Object atRest = map.get(keys.present());
        if (isWrong(atRest) || isWrong(beforeUpdate) || isWrong(seenByUpdater) || isWrong(seenFirst)) {
            return Words.WRONG;
        }
        if (isWrong(seenSecond) || updated.equals(beforeUpdate)) {
            return Words.WRONG;
        }
        if (isOld(atRest)) {
            return "reverted";
        }
        if (atRest == null || beforeUpdate == null || seenByUpdater == null) {
            return "missing";
        }
        if (seenFirst == null || seenSecond == null) {
            return "missing";
        }
        if (isOld(seenByUpdater)) {
            return "stale";
        }
        return updated.equals(seenFirst) && isOld(seenSecond) ? "backwards" : Words.OK;
    }

    private boolean isOld(@Nullable Object seen) {
        return keys.present().equals(seen);
    }

    private boolean isWrong(@Nullable Object seen) {
        return seen != null && !isOld(seen) && !updated.equals(seen);
    }
}
