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
 * An insert that returned is found afterwards, whatever growth overlapped it.
 *
 * <pre>
 *   grower: put(growth)      inserter: put(contested)      arbiter: get(growth); get(contested)
 * </pre>
 *
 * A lookup at rest that does not end did not find the key, so {@code cycle} is forbidden here too. An insert that did not
 * return ({@code cycle-put}) promises nothing; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("An insert that returned is found afterwards, whatever growth overlapped it.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Both keys are there with their values.")
@Outcome(id = "lost-k, .*", expect = FORBIDDEN, desc = "The key inserted beside the growing insert is gone.")
@Outcome(id = "lost-g, .*", expect = FORBIDDEN, desc = "The key whose insert was to grow the map is gone.")
@Outcome(id = "lost-both, .*", expect = FORBIDDEN, desc = "Both inserted keys are gone.")
@Outcome(id = "ghost, .*", expect = FORBIDDEN, desc = "The insert of an absent key returned a previous value.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A key is there with the value of another.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup at rest ran round a cycle and so found no key.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class ConcurrentInsertSurvives extends GrowthState {

    private @Nullable Object beforeGrowth;
    private @Nullable Object beforeContested;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable contestedFailure;

    /** A sample with a key layout of any shape. */
    public ConcurrentInsertSurvives() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            beforeGrowth = map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            growthFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Inserts another key. */
    @Actor
    public void inserter() {
        long arrival = arriveSecond();
        try {
            beforeContested = map.put(keys.contested(), keys.contested());
        } catch (Throwable t) {
            contestedFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks for both keys, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(growthFailure, contestedFailure);
        if (failure != null && Words.ofMachine(failure)) {
            return Words.insert(failure);
        }
        String found;
        try {
            found = wordOf(map.get(keys.growth()), map.get(keys.contested()));
        } catch (Throwable t) {
            return Words.lookup(t);
        }
        return failure != null && found.equals(Words.OK) ? Words.insert(failure) : found;
    }

    private String wordOf(@Nullable Object growth, @Nullable Object contested) {
        boolean lostGrowth = growth == null && growthFailure == null;
        boolean lostContested = contested == null && contestedFailure == null;
        if (lostGrowth) {
            return lostContested ? "lost-both" : "lost-g";
        }
        if (lostContested) {
            return "lost-k";
        }
        if (beforeGrowth != null || beforeContested != null) {
            return "ghost";
        }
        return isWrong(growth, keys.growth()) || isWrong(contested, keys.contested()) ? Words.WRONG : Words.OK;
    }

    private static boolean isWrong(@Nullable Object found, Long put) {
        return found != null && !found.equals(put);
    }
}
