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
 * What a thread did before it placed an object is seen by a thread that got or removed that object.
 *
 * <pre>
 *   writer: data = 1; put(key, note); put(growth), or the growth first
 *   reader: get(key), or remove(key); if that was the note: data
 * </pre>
 *
 * As {@link SafePublication}, for memory that has nothing to do with the object: {@code data} is a plain field of the
 * sample, which no address that was read from the map leads to. The reader stops at the note and reads {@code data} next.
 * What does not find the note carries no edge, so a removal of the old value says nothing.
 */
@JCStressTest
@Description("What a thread did before it placed an object is seen by a thread that got or removed that object.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The reader got the object and saw what was written before it.")
@Outcome(id = "absent, .*", expect = ACCEPTABLE, desc = "The reader did not get the object; it came before the put.")
@Outcome(
        id = "stale, .*",
        expect = FORBIDDEN,
        desc = "The reader got the object and did not see what was written before.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "The reader got an object that was never put under this key.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The lookup or the removal ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class HappensBeforeThroughMap extends GrowthState {

    enum Form {
        GET,
        REMOVE;

        private static final Form[] ALL = values();
    }

    final Placement placement = Placement.any();
    final Form form = Form.ALL[form(Form.ALL.length)];
    private final Long key = placement.key(keys);
    final Object note = new Object();
    private int data;
    private @Nullable Object seen;
    private int seenData;
    private @Nullable Throwable writerFailure;
    private @Nullable Throwable readerFailure;

    /** A sample with a key layout of any shape. */
    public HappensBeforeThroughMap() {
        super(AnyLayout.PLANS);
    }

    /** Writes data, and places the note before or after the growth key. */
    @Actor
    public void writer() {
        long arrival = arriveFirst();
        try {
            if (placement.isFirst()) {
                data = 1;
                map.put(key, note);
                map.put(keys.growth(), keys.growth());
            } else {
                map.put(keys.growth(), keys.growth());
                data = 1;
                map.put(key, note);
            }
        } catch (Throwable t) {
            writerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Gets or removes what is under the key until that is the note, and reads data then. */
    @Actor
    public void reader() {
        long arrival = arriveSecond();
        try {
            for (int look = 0; look < Placement.LOOKS; look++) {
                seen = form == Form.GET ? map.get(key) : map.remove(key);
                if (seen == note) {
                    seenData = data;
                    break;
                }
            }
        } catch (Throwable t) {
            readerFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(readerFailure, writerFailure);
        if (failure != null && Words.ofMachine(failure)) {
            return Words.lookup(failure);
        }
        if (readerFailure != null) {
            return Words.lookup(readerFailure);
        }
        if (seen == note) {
            return seenData == 1 ? wordOfWriter(Words.OK) : "stale";
        }
        return seen == null || seen.equals(keys.present()) ? wordOfWriter("absent") : Words.WRONG;
    }

    private String wordOfWriter(String otherwise) {
        return writerFailure == null ? otherwise : Words.insert(writerFailure);
    }
}
