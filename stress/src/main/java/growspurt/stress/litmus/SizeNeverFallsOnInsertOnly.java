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
 * While only inserts run, the size seen by one thread never falls, and {@code isEmpty} is never true of a map that had
 * entries.
 *
 * <pre>
 *   grower: put(growth), and up to three more      observer: size(); isEmpty(), eight times
 * </pre>
 *
 * The size of the prefill counts as seen before: the map was at rest then, where its size is exact. A size may lag
 * behind the inserts, as that of {@link java.util.concurrent.ConcurrentHashMap} does, which counts after it has
 * published. It may not exceed all that was ever put ({@code over}).
 */
@JCStressTest
@Description("While only inserts run, the size seen by one thread never falls, and the map is never empty.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The size never fell, and the map was never empty.")
@Outcome(id = "fell, .*", expect = FORBIDDEN, desc = "The size was smaller than before, and nothing was removed.")
@Outcome(id = "empty, .*", expect = FORBIDDEN, desc = "A map with entries said that it is empty.")
@Outcome(id = "negative, .*", expect = FORBIDDEN, desc = "The size was less than zero.")
@Outcome(id = "over, .*", expect = FORBIDDEN, desc = "The size was more than was ever put.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The count ran round a cycle and did not come to an end.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class SizeNeverFallsOnInsertOnly extends GrowthState {

    private final Long[] inserts = keys.inserts(1 + form(4));
    private final int[] sizes = new int[8];
    private boolean empty;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable sizeFailure;

    /** A sample with a key layout of any shape. */
    public SizeNeverFallsOnInsertOnly() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and goes on. */
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

    /** Asks for the size again and again. */
    @Actor
    public void observer() {
        long arrival = arriveSecond();
        try {
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = map.size();
                empty |= map.isEmpty();
            }
        } catch (Throwable t) {
            sizeFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        if (insertFailure != null && Words.ofMachine(insertFailure)) {
            return Words.insert(insertFailure);
        }
        if (sizeFailure != null) {
            return Words.lookup(sizeFailure);
        }
        String seen = wordOfSizes();
        return insertFailure != null && seen.equals(Words.OK) ? Words.insert(insertFailure) : seen;
    }

    private String wordOfSizes() {
        if (empty) {
            return "empty";
        }
        int before = keys.prefill().size();
        int most = before + inserts.length;
        for (int size : sizes) {
            if (size < before) {
                return size < 0 ? "negative" : "fell";
            }
            if (size > most) {
                return "over";
            }
            before = size;
        }
        return Words.OK;
    }
}
