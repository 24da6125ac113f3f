package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A key present from before the iterator was made until its end is shown exactly once.
 *
 * <pre>
 *   grower: put(growth), and up to three more      walker: iterates over one of the three views      arbiter: counts
 * </pre>
 *
 * A key inserted beside the iterator may be shown or not. One that nobody put may not be shown, whatever the
 * guarantee: no view has it. An iterator that shows four times what there is has no end, which is a {@code cycle} too.
 * No key is removed here: one that is removed and put again may be shown twice by right.
 */
@JCStressTest
@Description("A key present from before the iterator was made until its end is shown exactly once.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The iterator showed each key of the prefill once.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "The iterator ended without a key that was there all the time.")
@Outcome(id = "dup, .*", expect = FORBIDDEN, desc = "The iterator showed a key twice that was put once.")
@Outcome(id = "phantom, .*", expect = FORBIDDEN, desc = "The iterator showed what nobody had put.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "An entry had a key and the value of another.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The iterator ran round a cycle and did not come to an end.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class IterationSeesStableKeysOnce extends GrowthState {

    private enum View {
        KEYS,
        VALUES,
        ENTRIES
    }

    private final View view = View.values()[form(3)];
    private final Long[] inserts = keys.inserts(1 + form(4));

    /** Room for more than any iterator may show, that of {@code values} for what belongs to the same place. */
    private final @Nullable Object[] shown = new Object[4 * (keys.prefill().size() + inserts.length)];

    private final @Nullable Object[] values = new Object[shown.length];
    private int count;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable walkFailure;

    /** A sample with a key layout of any shape. */
    public IterationSeesStableKeysOnce() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and goes on: a map may grow over several inserts, or again. */
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

    /** Iterates over one view to the end. */
    @Actor
    public void walker() {
        long arrival = arriveSecond();
        try {
            switch (view) {
                case KEYS -> walk(map.keySet().iterator());
                case VALUES -> walk(map.values().iterator());
                case ENTRIES -> walkEntries(map.entrySet().iterator());
            }
        } catch (Throwable t) {
            walkFailure = t;
        }
        leaveSecond(arrival);
    }

    private void walk(Iterator<?> elements) {
        while (count < shown.length && elements.hasNext()) {
            shown[count++] = elements.next();
        }
    }

    private void walkEntries(Iterator<Map.Entry<Long, Object>> entries) {
        while (count < shown.length && entries.hasNext()) {
            Map.Entry<Long, Object> entry = entries.next();
            shown[count] = entry.getKey();
            values[count++] = entry.getValue();
        }
    }

    /** Counts what was shown, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        if (insertFailure != null && Words.ofMachine(insertFailure)) {
            return Words.insert(insertFailure);
        }
        if (walkFailure != null) {
            return Words.lookup(walkFailure);
        }
        String seen = wordOf(new Census(Arrays.asList(shown).subList(0, count), keys, inserts));
        return insertFailure != null && seen.equals(Words.OK) ? Words.insert(insertFailure) : seen;
    }

    private String wordOf(Census census) {
        if (census.hasStranger()) {
            return "phantom";
        }
        if (census.repeatsAny()) {
            return "dup";
        }
        if (count == shown.length) {
            return Words.CYCLE;
        }
        if (census.lacksAny()) {
            return "missing";
        }
        return view == View.ENTRIES && !Arrays.equals(shown, values) ? Words.WRONG : Words.OK;
    }
}
