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
 * What was put before {@code clear} began, and not since, is gone after it returned.
 *
 * <pre>
 *   grower: put(growth), and up to three more
 *   clearer: up to three lookups; clear(); get(present)
 *   arbiter: get(every key)
 * </pre>
 *
 * A put that overlaps the clear may survive it or vanish with what it was put into. That {@code clear} takes effect at
 * one instant is more than this claim, which maps that clear one bin after the other keep too. A size that does not
 * fit the keys afterwards ({@code size-off}) is a note here; {@link SizeExactAtRest} judges it, of maps that promise
 * one.
 */
@JCStressTest
@Description("What was put before clear began, and not since, is gone after it returned.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "No key of the prefill was found after the clear.")
@Outcome(id = "old-kept, .*", expect = FORBIDDEN, desc = "A key put before the clear began is there after it.")
@Outcome(id = "old-back, .*", expect = FORBIDDEN, desc = "A key was gone after the clear, and is there at rest.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A key put beside the clear has the value of another.")
@Outcome(id = "size-off, .*", expect = ACCEPTABLE_INTERESTING, desc = "The size is not the number of keys found.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The clear, or a lookup after it, ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class ClearLeavesNothingOld extends GrowthState {

    final int lookupsBefore = form(4);
    private final Long[] inserts = keys.inserts(1 + form(4));
    private @Nullable Object seenAfterClear;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable clearFailure;

    /** A sample with a key layout of any shape. */
    public ClearLeavesNothingOld() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and goes on: later inserts may bring back what an older table still has. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            for (Long key : inserts) {
                map.put(key, key);
            }
        } catch (Throwable t) {
            insertFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Clears the map, not always at once since an empty map does not grow, and looks for a key that was in it. */
    @Actor
    public void clearer() {
        long arrival = arriveSecond();
        try {
            for (int i = 0; i < lookupsBefore; i++) {
                map.get(keys.present());
            }
            map.clear();
            seenAfterClear = map.get(keys.present());
        } catch (Throwable t) {
            clearFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks for every key, puts one more and counts, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        if (insertFailure != null && Words.ofMachine(insertFailure)) {
            return Words.insert(insertFailure);
        }
        if (clearFailure != null) {
            return Words.lookup(clearFailure);
        }
        String left;
        try {
            left = wordOfOld();
        } catch (Throwable t) {
            return Words.lookup(t);
        }
        return insertFailure != null && left.equals(Words.OK) ? Words.insert(insertFailure) : left;
    }

    private String wordOfOld() {
        if (seenAfterClear != null) {
            return "old-kept";
        }
        if (map.get(keys.present()) != null) {
            return "old-back";
        }
        for (Long key : keys.prefill()) {
            if (map.get(key) != null) {
                return "old-kept";
            }
        }
        return wordOfNew();
    }

    private String wordOfNew() {
        map.put(keys.absent(), keys.absent());
        int entries = 1;
        for (Long key : inserts) {
            Object value = map.get(key);
            if (value != null && !value.equals(key)) {
                return Words.WRONG;
            }
            entries += value == null ? 0 : 1;
        }
        return map.size() == entries ? Words.OK : "size-off";
    }
}
