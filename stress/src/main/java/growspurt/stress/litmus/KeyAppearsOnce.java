package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * At rest, iteration shows each key exactly once and agrees with {@code get}.
 *
 * <pre>
 *   grower: put(growth); get(present)      mover: one of these      arbiter: iterates; gets each key
 *                                            put(contested)
 *                                            put(present, other)
 *                                            remove(present); put(present, other)
 *                                            get(present); get(contested)
 * </pre>
 *
 * Whatever the mover does, in some map it moves entries too: inserts find the same table full, updates help where they meet
 * a moved bin, and lookups take steps. An iterator beside them may show a key twice that was removed and put again, hence
 * the iteration begins when both are done. What an operation did that failed is open, but iteration and lookup must agree on
 * it.
 */
@JCStressTest
@Description("At rest, iteration shows each key exactly once and agrees with get.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Each key was shown once, with the value that get returns.")
@Outcome(id = "dup, .*", expect = FORBIDDEN, desc = "Iteration at rest shows a key twice.")
@Outcome(id = "phantom, .*", expect = FORBIDDEN, desc = "Iteration at rest shows a key that nobody put.")
@Outcome(
        id = "disagree, .*",
        expect = FORBIDDEN,
        desc = "At rest, iteration and get give a key different values, or only one of them has it.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "A key that was put is gone from iteration and get alike.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "Iteration or a lookup at rest ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An operation of an actor ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class KeyAppearsOnce extends GrowthState {

    /** What the mover does. */
    enum Move {
        INSERT,
        OVERWRITE,
        REPUT,
        LOOK_UP;

        private static final Move[] ALL = values();
    }

    /** What the mover does in this sample. */
    final Move move = Move.ALL[form(Move.ALL.length)];

    private @Nullable Throwable growerFailure;
    private @Nullable Throwable moverFailure;

    /** A sample with a key layout of any shape. */
    public KeyAppearsOnce() {
        super(AnyLayout.PLANS);
    }

    /** Starts the growth, and then looks up: a map may move its entries in lookups. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            map.put(keys.growth(), keys.growth());
            map.get(keys.present());
        } catch (Throwable t) {
            growerFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Takes part in the move. */
    @Actor
    public void mover() {
        long arrival = arriveSecond();
        try {
            switch (move) {
                case INSERT -> map.put(keys.contested(), keys.contested());
                case OVERWRITE -> map.put(keys.present(), keys.contested());
                case REPUT -> {
                    map.remove(keys.present());
                    map.put(keys.present(), keys.contested());
                }
                case LOOK_UP -> {
                    map.get(keys.present());
                    map.get(keys.contested());
                }
            }
        } catch (Throwable t) {
            moverFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Takes stock, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(growerFailure, moverFailure);
        if (failure != null && Words.ofMachine(failure)) {
            return Words.insert(failure);
        }
        String word;
        try {
            word = wordAtRest();
        } catch (Throwable t) {
            return Words.lookup(t);
        }
        return failure != null && word.equals(Words.OK) ? Words.insert(failure) : word;
    }

    /** Ends in a map that is broken as well: the first key shown twice, or never put, is the last. */
    private String wordAtRest() {
        Map<Long, Object> shown = new HashMap<>();
        for (Map.Entry<Long, Object> entry : map.entrySet()) {
            if (!mayBeThere(entry.getKey())) {
                return "phantom";
            }
            if (shown.put(entry.getKey(), entry.getValue()) != null) {
                return "dup";
            }
        }
        return wordOf(shown);
    }

    private String wordOf(Map<Long, Object> shown) {
        List<Long> known = new ArrayList<>(keys.prefill());
        known.add(keys.growth());
        known.add(keys.contested());
        String word = Words.OK;
        for (Long key : known) {
            Object found = map.get(key);
            if (!Objects.equals(found, shown.get(key))) {
                return "disagree";
            }
            if (found == null && mustBeThere(key)) {
                word = "missing";
            }
        }
        return word;
    }

    private boolean mayBeThere(Long key) {
        return key.equals(keys.growth())
                || (key.equals(keys.contested())
                        ? move == Move.INSERT
                        : keys.prefill().contains(key));
    }

    private boolean mustBeThere(Long key) {
        if (key.equals(keys.growth())) {
            return growerFailure == null;
        }
        if (key.equals(keys.contested())) {
            return move == Move.INSERT && moverFailure == null;
        }
        return move != Move.REPUT || moverFailure == null || !key.equals(keys.present());
    }
}
