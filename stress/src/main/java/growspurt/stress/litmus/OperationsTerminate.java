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
 * Every operation ends, also while the map grows.
 *
 * <pre>
 *   first: put(growth)      second: put(contested)      arbiter: get(absent); get(present)
 * </pre>
 *
 * All entries form one chain that the growth does not split: two transfers that relink its nodes at once may tie a cycle.
 * A map that bounds its own walks throws then, which is the word {@code cycle}; any other never comes back, the watchdog
 * of the driver takes its stacks, and the word is {@code hang}. An exception is an end.
 */
@JCStressTest
@Description("Every operation ends, also while the map grows.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Every operation ended.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "An operation visited more nodes than the table can hold.")
@Outcome(id = "hang, .*", expect = FORBIDDEN, desc = "A thread did not come back from the map; its stacks are kept.")
@Outcome(id = "ex:.*, .*", expect = ACCEPTABLE_INTERESTING, desc = "An operation ended by an exception.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class OperationsTerminate extends GrowthState {

    private @Nullable Throwable firstFailure;
    private @Nullable Throwable secondFailure;

    /** A sample in which all keys share a slot. */
    public OperationsTerminate() {
        super(OneChain.PLANS);
    }

    /** Inserts at the growth point. */
    @Actor
    public void first() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            firstFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Inserts at the growth point too. */
    @Actor
    public void second() {
        long arrival = arriveSecond();
        try {
            map.put(keys.contested(), keys.contested());
        } catch (Throwable t) {
            secondFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Walks the chain to its end, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(firstFailure, secondFailure);
        if (failure != null) {
            return Words.lookup(failure);
        }
        try {
            map.get(keys.absent());
            map.get(keys.present());
            return Words.OK;
        } catch (Throwable t) {
            return Words.lookup(t);
        }
    }
}
