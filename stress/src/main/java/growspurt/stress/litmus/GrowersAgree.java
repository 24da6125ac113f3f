package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Several inserts at the growth point agree on one table, and none of their keys is lost.
 *
 * <pre>
 *   first: put(growth)      second: put(contested)      arbiter: get(each key); generation
 * </pre>
 *
 * Either insert starts a growth if it comes first. Judged are the keys, those of the prefill too, and a generation that
 * moved back: one of the actors saw a later table than the one that stayed, so there were two. That is said only where the
 * numbers of the gauge rise when one thread does all, and are the same each time. A map that grew further than with one
 * thread ({@code over-grown}) is shown, not blamed: {@code ConcurrentHashMap} may, when it meets a long chain in a table that
 * is new since the insert looked. One that grew less is not even shown, since counters may lag.
 */
@JCStressTest
@Description("Several inserts at the growth point agree on one table, and none of their keys is lost.")
@Outcome(
        id = "ok, .*",
        expect = ACCEPTABLE,
        desc = "All keys are there, in a table as large as it should be, or smaller.")
@Outcome(id = "lost, .*", expect = FORBIDDEN, desc = "A key is gone whose insert returned, or that was there before.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A key is there with the value of another.")
@Outcome(id = "two-tables, .*", expect = FORBIDDEN, desc = "A later table was seen than the one that stayed.")
@Outcome(id = "over-grown, .*", expect = ACCEPTABLE_INTERESTING, desc = "The map grew further than with one thread.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup at rest ran round a cycle and so found no key.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class GrowersAgree extends GrowthState {

    private @Nullable Throwable firstFailure;
    private @Nullable Throwable secondFailure;

    /** A sample with a key layout of any shape, or an empty map. */
    public GrowersAgree() {
        super(AnyLayoutOrEmpty.PLANS);
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

    /** Looks for all keys and at the generation, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, Words.weigh(failure(), null, this::word));
    }

    private @Nullable Throwable failure() {
        return Words.graver(firstFailure, secondFailure);
    }

    private String word() {
        int generation = generation();
        String found = wordOfKeys();
        return found.equals(Words.OK) && failure() == null ? wordOf(generation) : found;
    }

    private String wordOfKeys() {
        String word = wordOf(keys.growth(), firstFailure == null);
        if (word.equals(Words.OK)) {
            word = wordOf(keys.contested(), secondFailure == null);
        }
        for (int i = 0; i < keys.prefill().size() && word.equals(Words.OK); i++) {
            word = wordOf(keys.prefill().get(i), true);
        }
        return word;
    }

    private String wordOf(Long key, boolean mustBeThere) {
        Object found = map.get(key);
        if (found == null) {
            return mustBeThere ? "lost" : Words.OK;
        }
        return found.equals(key) ? Words.OK : Words.WRONG;
    }

    /** {@return the word of the generation that was there before the lookups, which may go on growing} */
    private String wordOf(int generation) {
        OptionalInt highest = AnyLayoutOrEmpty.ALONE.highest(keys);
        if (highest.isEmpty()) {
            return Words.OK;
        }
        if (generation < highestGenerationSeen()) {
            return "two-tables";
        }
        return generation > highest.getAsInt() ? "over-grown" : Words.OK;
    }
}
