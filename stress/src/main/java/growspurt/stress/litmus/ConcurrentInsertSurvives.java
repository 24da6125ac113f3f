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
 *   grower: put(growth)                        inserter: put(contested)
 *       or: put(growth); remove(present)             or: put(contested); put(beside the present key)
 *       or: put(growth); put(beside the contested key) 3 times
 *   arbiter: get every key that was inserted
 * </pre>
 *
 * Two inserts that a table sends to one slot, by different ways, meet in the last forms; an insert and the removal of its
 * neighbour in the second.
 *
 * <p>A lookup at rest that does not end did not find the key, so {@code cycle} is forbidden here too. An insert that did not
 * return ({@code cycle-put}) promises nothing; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("An insert that returned is found afterwards, whatever growth overlapped it.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "All inserted keys are there with their values.")
@Outcome(id = "lost-k, .*", expect = FORBIDDEN, desc = "A key of the thread beside the growing insert is gone.")
@Outcome(id = "lost-g, .*", expect = FORBIDDEN, desc = "A key of the thread that was to grow the map is gone.")
@Outcome(id = "lost-both, .*", expect = FORBIDDEN, desc = "Keys of both threads are gone.")
@Outcome(id = "ghost, .*", expect = FORBIDDEN, desc = "The insert of an absent key returned a previous value.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A key is there with the value of another.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup at rest ran round a cycle and so found no key.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class ConcurrentInsertSurvives extends GrowthState {

    /** What the grower does after its insert. */
    enum Then {
        NOTHING,
        REMOVES,
        INSERTS
    }

    final Then then = Then.values()[form(Then.values().length)];

    private final Long[] ofGrower = then == Then.INSERTS ? keys.besideContested() : new Long[0];
    private final Long[] ofInserter =
            form(2) == 0 ? new Long[] {keys.contested()} : new Long[] {keys.contested(), keys.absent()};
    private boolean ghost;
    private boolean ghostOfInserter;
    private boolean wrong;
    private @Nullable Throwable growthFailure;
    private @Nullable Throwable contestedFailure;

    /** A sample with a key layout of any shape. */
    public ConcurrentInsertSurvives() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and goes on. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            ghost = map.put(keys.growth(), keys.growth()) != null;
            for (Long key : ofGrower) {
                ghost |= map.put(key, key) != null;
            }
            if (then == Then.REMOVES) {
                map.remove(keys.present());
            }
        } catch (Throwable t) {
            growthFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Inserts other keys. */
    @Actor
    public void inserter() {
        long arrival = arriveSecond();
        try {
            for (Long key : ofInserter) {
                ghostOfInserter |= map.put(key, key) != null;
            }
        } catch (Throwable t) {
            contestedFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks for all keys, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(Words.graver(growthFailure, contestedFailure), null, this::word));
    }

    private String word() {
        int ofGrowerThere = found(keys.growth()) + found(ofGrower);
        int ofInserterThere = found(ofInserter);
        boolean lostOfGrower = ofGrowerThere < 1 + ofGrower.length && growthFailure == null;
        boolean lostOfInserter = ofInserterThere < ofInserter.length && contestedFailure == null;
        if (lostOfGrower) {
            return lostOfInserter ? "lost-both" : "lost-g";
        }
        if (lostOfInserter) {
            return "lost-k";
        }
        if (ghost || ghostOfInserter) {
            return "ghost";
        }
        return wrong ? Words.WRONG : Words.OK;
    }

    private int found(Long... inserted) {
        int found = 0;
        for (Long key : inserted) {
            Object value = map.get(key);
            found += value == null ? 0 : 1;
            wrong |= value != null && !value.equals(key);
        }
        return found;
    }
}
