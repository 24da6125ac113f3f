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
 * Plain fields of a value written before its put are seen by whoever gets that value, also after it was moved.
 *
 * <pre>
 *   writer: box.x = 1; put(key, box); put(growth), or the growth first      reader: get(key).x
 * </pre>
 *
 * The key is new, or has a value that the box takes the place of. The reader looks again until it meets the box, a few
 * times: a lookup that does not find it carries no edge, and the moment after it was put is the one that tells. It reads
 * {@code x} next, with nothing in between, from the one box that the constructor has made with 0 in it.
 *
 * <p>x86 keeps stores in order, so only a compiler can show {@code torn} there; on ARM the processor can.
 */
@JCStressTest
@Description("Plain fields of a value written before its put are seen by whoever gets that value.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The reader got the value and saw its field as it was written.")
@Outcome(id = "absent, .*", expect = ACCEPTABLE, desc = "The reader did not get the value; it came before the put.")
@Outcome(
        id = "torn, .*",
        expect = FORBIDDEN,
        desc = "The reader got the value and its field as it was before the write.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "The reader got a value that was never put under this key.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The lookup ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class SafePublication extends GrowthState {

    /** Neither final nor volatile: that the field is seen is up to the map. */
    static final class Box {
        int x;
    }

    final Placement placement = Placement.any();
    private final Long key = placement.key(keys);
    final Box box = new Box();
    private @Nullable Object seen;
    private int seenX;
    private @Nullable Throwable writerFailure;
    private @Nullable Throwable readerFailure;

    /** A sample with a key layout of any shape. */
    public SafePublication() {
        super(AnyLayout.PLANS);
    }

    /** Fills the box in, and puts it before or after the growth key. */
    @Actor
    public void writer() {
        long arrival = arriveFirst();
        try {
            if (placement.isFirst()) {
                box.x = 1;
                map.put(key, box);
                map.put(keys.growth(), keys.growth());
            } else {
                map.put(keys.growth(), keys.growth());
                box.x = 1;
                map.put(key, box);
            }
        } catch (Throwable t) {
            writerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Looks for the box, and into it. */
    @Actor
    public void reader() {
        long arrival = arriveSecond();
        try {
            for (int look = 0; look < Placement.LOOKS; look++) {
                seen = map.get(key);
                if (seen instanceof Box met) {
                    seenX = met.x;
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
        if (seen == box) {
            return seenX == 1 ? wordOfWriter(Words.OK) : "torn";
        }
        return seen == null || seen.equals(keys.present()) ? wordOfWriter("absent") : Words.WRONG;
    }

    private String wordOfWriter(String otherwise) {
        return writerFailure == null ? otherwise : Words.insert(writerFailure);
    }
}
