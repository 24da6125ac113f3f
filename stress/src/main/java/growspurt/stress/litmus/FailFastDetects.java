package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import growspurt.api.Guarantee;
import java.util.ConcurrentModificationException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Concurrent misuse is reported at least sometimes, and a history without it never.
 *
 * <pre>
 *   grower: put(growth)      other, one of: put(present); get(present); values() from its first to its last
 * </pre>
 *
 * In three samples of four nothing keeps the two apart. A report is a {@link ConcurrentModificationException}, the fault
 * that was to be shown; silence breaks no promise, unless nothing is ever reported, and is counted as {@code missed} if by the clock the two overlapped.
 * In the fourth both hold one lock from their first step to their last, as a correct program does: a report there is
 * false, for the operations cannot overlap and one happens-before the other. Between threads that no lock keeps apart a
 * report is never called false, whatever the clock says, for a store may be late. A map that promises to stand lookups and
 * updates of several threads is misused by iteration alone.
 */
@JCStressTest
@Description("Concurrent misuse is reported at least sometimes, and a history without it never.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "There was nothing to report, and nothing was reported.")
@Outcome(id = "detected, .*", expect = ACCEPTABLE, desc = "The map was misused, and reported it.")
@Outcome(id = "missed, .*", expect = ACCEPTABLE, desc = "The map was misused, and did not report it.")
@Outcome(id = "missed-ex, .*", expect = ACCEPTABLE_INTERESTING, desc = "The misuse ended by an exception, no report.")
@Outcome(id = "false-alarm, .*", expect = FORBIDDEN, desc = "The map was used as it must be, and reported misuse.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "An operation that nothing overlapped ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation that nothing overlapped threw an exception.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@Owes("detected")
@State
public class FailFastDetects extends GrowthState {

    enum Form {
        WRITE,
        READ,
        ITERATE;

        private static final Form[] ALL = values();
        private static final boolean FOR_THREADS = promises(Guarantee.PER_KEY_LINEARIZABLE);

        boolean isMisuse() {
            return this == ITERATE || !FOR_THREADS;
        }
    }

    final Form form = any(Form.ALL);
    final boolean locked = form(4) == 0;
    private final Shown shown = new Shown(keys.prefill().size() + 2);
    private long growerBegan;
    private long growerEnded;
    private long otherBegan;
    private long otherEnded;
    private @Nullable Throwable growerFailure;
    private @Nullable Throwable otherFailure;

    /** A sample with a key layout of any shape. */
    public FailFastDetects() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            if (locked) {
                synchronized (this) {
                    map.put(keys.growth(), keys.growth());
                }
            } else {
                growerBegan = System.nanoTime();
                map.put(keys.growth(), keys.growth());
                growerEnded = System.nanoTime();
            }
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Writes, reads or iterates. */
    @Actor
    public void other() {
        long arrival = arriveSecond();
        try {
            if (locked) {
                synchronized (this) {
                    use();
                }
            } else {
                otherBegan = System.nanoTime();
                use();
                otherEnded = System.nanoTime();
            }
        } catch (Throwable t) {
            otherFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private void use() {
        switch (form) {
            case WRITE -> map.put(keys.present(), keys.present());
            case READ -> map.get(keys.present());
            case ITERATE -> shown.walk(map);
        }
    }

    private String word() {
        boolean misused = form.isMisuse() && !locked;
        Throwable failure = Words.graver(growerFailure, otherFailure);
        if (failure == null) {
            return misused && overlapped() ? "missed" : Words.OK;
        }
        if (Words.ofMachine(failure)) {
            return Words.lookup(failure);
        }
        if (isReport(growerFailure) || isReport(otherFailure)) {
            return misused ? "detected" : "false-alarm";
        }
        return misused ? "missed-ex" : Words.lookup(failure);
    }

    private boolean overlapped() {
        return growerBegan < otherEnded && otherBegan < growerEnded;
    }

    private static boolean isReport(@Nullable Throwable thrown) {
        return thrown instanceof ConcurrentModificationException;
    }
}
