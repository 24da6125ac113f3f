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
 * Concurrent read-modify-write calls of one key add up exactly.
 *
 * <pre>
 *   grower: put(growth); add(present)      adder: add(present); add(present)      arbiter: get(present)
 * </pre>
 *
 * To add is to {@code merge} with one, to {@code compute} the successor, or a loop of {@code get} and {@code replace}; see
 * {@link Addition}. A function may run more often than its call takes effect, so that results are counted and not runs. A
 * growing insert that does not end ({@code cycle-put}) says nothing about the key; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("Concurrent read-modify-write calls of one key add up exactly.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The value has grown by one for each call.")
@Outcome(id = "short, .*", expect = FORBIDDEN, desc = "The value has grown by less than one for each call.")
@Outcome(id = "over, .*", expect = FORBIDDEN, desc = "The value has grown by more than one for each call.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "The key is gone after all threads have stopped.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "An addition or the lookup at rest ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The growing insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class MergeLosesNothing extends GrowthState {

    /** How both actors add. */
    final Addition addition = Addition.any();

    private @Nullable Throwable insertFailure;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable adderFailure;

    /** A sample with a key layout of any shape. */
    public MergeLosesNothing() {
        super(AnyLayout.PLANS, MergeLosesNothing::start);
    }

    /** {@return what {@code key} is mapped to at first: never zero, which an absent key counts as} */
    private static Long start(Long key) {
        return key + 1;
    }

    /** Starts the growth, and then adds. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            insertFailure = t;
        }
        try {
            addition.to(map, keys.present());
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Adds twice. */
    @Actor
    public void adder() {
        long arrival = arriveSecond();
        try {
            addition.to(map, keys.present());
            addition.to(map, keys.present());
        } catch (Throwable t) {
            adderFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks what it all came to, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(insertFailure, Words.graver(growerFailure, adderFailure), this::word));
    }

    private String word() {
        return wordOf(map.get(keys.present()));
    }

    private String wordOf(@Nullable Object atRest) {
        if (atRest == null) {
            return "missing";
        }
        long added = (Long) atRest - start(keys.present());
        return added == 3 ? Words.OK : added < 3 ? "short" : "over";
    }
}
