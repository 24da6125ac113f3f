package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Iterator;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * When all writers are done, {@code size} equals the number of keys iterated and found.
 *
 * <pre>
 *   grower: put(growth); an update      updater: two updates      arbiter: size(); isEmpty(); iterates; get(every key)
 * </pre>
 *
 * An update inserts, removes, overwrites, removes and inserts again, or clears; both may work on the same key. A map
 * that finds its size by iterating cannot fail here. What an update that threw has done to the size is not judged.
 * Neither is {@code mappingCount}, which few maps have.
 */
@JCStressTest
@Description("When all writers are done, size equals the number of keys iterated and found.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The size is the number of keys iterated and found.")
@Outcome(id = "size\\+, .*", expect = FORBIDDEN, desc = "The size is larger than the number of keys.")
@Outcome(id = "size-, .*", expect = FORBIDDEN, desc = "The size is smaller than the number of keys.")
@Outcome(id = "empty-lie, .*", expect = FORBIDDEN, desc = "The map says that it is empty and is not, or the other way.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "An operation at rest ran round a cycle, and so did not count.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An update ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class SizeExactAtRest extends GrowthState {

    private enum Update {
        INSERT,
        REMOVE,
        OVERWRITE,
        REMOVE_AND_INSERT,
        CLEAR;

        void run(ConcurrentMap<Long, Object> map, Long present, Long fresh) {
            switch (this) {
                case INSERT -> map.put(fresh, fresh);
                case REMOVE -> map.remove(present);
                case OVERWRITE -> map.put(present, fresh);
                case REMOVE_AND_INSERT -> {
                    map.remove(present);
                    map.put(present, fresh);
                }
                case CLEAR -> clear(map);
            }
        }

        private static void clear(ConcurrentMap<Long, Object> map) {
            try {
                map.clear();
            } catch (UnsupportedOperationException refused) {
                return; // as a map may
            }
        }
    }

    private final Update ofGrower = Update.values()[form(4)];
    private final Update firstOfUpdater = Update.values()[form(4)];
    private final Update secondOfUpdater = Update.values()[form(5)];
    private final Long[] inserts = keys.inserts(4);
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable updaterFailure;

    /** A sample with a key layout of any shape. */
    public SizeExactAtRest() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and makes another update. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
            ofGrower.run(map, keys.present(), inserts[2]);
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Makes two updates; only the second may clear, for an empty map does not grow. */
    @Actor
    public void updater() {
        long arrival = arriveSecond();
        try {
            firstOfUpdater.run(map, keys.present(), keys.contested());
            secondOfUpdater.run(map, keys.present(), inserts[3]);
        } catch (Throwable t) {
            updaterFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Counts in every way, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(growerFailure, updaterFailure);
        if (failure != null) {
            return Words.insert(failure);
        }
        try {
            return wordOf(map.size());
        } catch (Throwable t) {
            return Words.lookup(t);
        }
    }

    private String wordOf(int size) {
        int found = found();
        int keysThere = size == found ? iterated() : found;
        if (size != keysThere) {
            return size > keysThere ? "size+" : "size-";
        }
        return map.isEmpty() == (size == 0) ? Words.OK : "empty-lie";
    }

    private int found() {
        int found = 0;
        for (Long key : keys.prefill()) {
            found += map.get(key) == null ? 0 : 1;
        }
        for (Long key : inserts) {
            found += map.get(key) == null ? 0 : 1;
        }
        return found;
    }

    /** {@return the number of keys that an iterator shows, or one more than there may be} */
    private int iterated() {
        int most = keys.prefill().size() + inserts.length;
        int iterated = 0;
        for (Iterator<Long> shown = map.keySet().iterator(); shown.hasNext() && iterated <= most; shown.next()) {
            iterated++;
        }
        return iterated;
    }
}
