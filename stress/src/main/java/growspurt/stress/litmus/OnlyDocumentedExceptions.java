package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import growspurt.api.EndlessTraversal;
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
 * No operation throws what its contract does not name.
 *
 * <pre>
 *   grower: put(growth)      caller: one of these                                    arbiter: names what was thrown
 *                              get, containsKey of keys in several slots
 *                              remove(absent); remove(present); replace(present)
 *                              put, putIfAbsent of new keys, two with a negative hash
 * </pre>
 *
 * No argument here is null, of another type, or a function that comes back to the map; so no contract names any exception,
 * but for one: a fail-fast map, which promises to report concurrent use, does so by a
 * {@link ConcurrentModificationException} ({@code told}). A failure of the virtual machine is not the map's. That an
 * operation does not end ({@code cycle}) is judged by {@link OperationsTerminate}, what it answers by the other tests.
 */
@JCStressTest
@Description("No operation throws what its contract does not name.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "No operation threw anything.")
@Outcome(
        id = "told, .*",
        expect = ACCEPTABLE_INTERESTING,
        desc = "A fail-fast map reported concurrent use, as it promises.")
@Outcome(
        id = "cycle, .*",
        expect = ACCEPTABLE_INTERESTING,
        desc = "An operation ran round a cycle, which is no exception.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class OnlyDocumentedExceptions extends GrowthState {

    /** What the caller calls. */
    enum Calls {
        LOOKUPS,
        REMOVALS,
        WRITES;

        /** So many that some lookups begin before the window and some end after it, in most samples. */
        private static final int ROUNDS = 16;

        /** Lookups twice: they run without a lock where nothing else does. */
        private static final Calls[] TURNS = {LOOKUPS, LOOKUPS, REMOVALS, WRITES};
    }

    /** What the caller calls in this sample. */
    final Calls calls = Calls.TURNS[form(Calls.TURNS.length)];

    private @Nullable Throwable growerFailure;
    private @Nullable Throwable callerFailure;

    /** A sample with a key layout of any shape. */
    public OnlyDocumentedExceptions() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Calls one operation after the other. */
    @Actor
    public void caller() {
        long arrival = arriveSecond();
        try {
            switch (calls) {
                case LOOKUPS -> {
                    for (int i = 0; i < Calls.ROUNDS; i++) {
                        map.get(keys.present());
                        map.get(keys.contested());
                        map.get(Keys.NEGATIVE_HASH);
                        boolean unused = map.containsKey(Keys.LOWEST_HASH);
                    }
                }
                case REMOVALS -> {
                    map.remove(keys.absent());
                    map.remove(keys.present());
                    map.replace(keys.present(), keys.present());
                }
                case WRITES -> {
                    map.put(keys.contested(), keys.contested());
                    map.putIfAbsent(Keys.LOWEST_HASH, keys.present());
                    map.put(Keys.NEGATIVE_HASH, keys.present());
                }
            }
        } catch (Throwable t) {
            callerFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Names what was thrown. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable undocumented = Words.graver(undocumented(growerFailure), undocumented(callerFailure));
        if (undocumented != null) {
            return Words.lookup(undocumented);
        }
        Throwable rest = Words.graver(growerFailure, callerFailure);
        if (rest == null) {
            return Words.OK;
        }
        return rest instanceof EndlessTraversal ? Words.CYCLE : "told";
    }

    private static @Nullable Throwable undocumented(@Nullable Throwable thrown) {
        return thrown instanceof EndlessTraversal || isReportOfMisuse(thrown) ? null : thrown;
    }

    /** A map may notice that it is used by several threads, if single keys are not for them. */
    private static boolean isReportOfMisuse(@Nullable Throwable thrown) {
        return thrown instanceof ConcurrentModificationException
                && promises(Guarantee.FAILS_FAST)
                && !promises(Guarantee.PER_KEY_LINEARIZABLE);
    }
}
