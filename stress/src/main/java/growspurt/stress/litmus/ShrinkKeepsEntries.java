package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import growspurt.api.Guarantee;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Keys stay visible, once each, while the table gets smaller or is rebuilt at its size.
 *
 * <pre>
 *   remover: remove(shrink); get(present)      companion, one of
 *                                                  get(present); get(absent); get(present)
 *                                                  put(contested)
 *                                                  values() from its first to its last
 *   arbiter: get of every key; values()
 * </pre>
 *
 * What shrinks is what had grown before, so every claim about one key in a growing map is made here once more. The
 * companion iterates only where the map promises that to work. The key that is being removed may be shown or not. An
 * update that did not return ({@code cycle-put}) promises nothing; {@link OperationsTerminate} judges it.
 */
@JCStressTest
@Description("Keys stay visible, once each, while the table gets smaller or is rebuilt at its size.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "Every key was there when it had to be, once, and no other.")
@Outcome(id = "missing, .*", expect = FORBIDDEN, desc = "A key that is there at rest was not found, or not shown.")
@Outcome(id = "missing-at-rest, .*", expect = FORBIDDEN, desc = "A key that nobody touched is gone for good.")
@Outcome(id = "lost-k, .*", expect = FORBIDDEN, desc = "The key inserted beside the shrinking removal is gone.")
@Outcome(id = "ghost, .*", expect = FORBIDDEN, desc = "The insert of an absent key returned a previous value.")
@Outcome(id = "ignored, .*", expect = FORBIDDEN, desc = "A removal did not find its key, which was there.")
@Outcome(id = "back, .*", expect = FORBIDDEN, desc = "A key that had been removed was found, or shown.")
@Outcome(id = "phantom, .*", expect = FORBIDDEN, desc = "A key that nobody has put was found, or shown.")
@Outcome(id = "dup, .*", expect = FORBIDDEN, desc = "An iterator showed a key twice.")
@Outcome(id = "disagree, .*", expect = FORBIDDEN, desc = "At rest, get finds a key that iteration does not show.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "A key was found with the value of another.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "A lookup or an iterator ran round a cycle.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "The insert or the removal ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class ShrinkKeepsEntries extends WindowState {

    enum Form {
        LOOK_UP,
        INSERT,
        ITERATE;

        private static final Form[] PROMISED = promises(Guarantee.WEAK_ITERATION)
                ? new Form[] {LOOK_UP, INSERT, ITERATE}
                : new Form[] {LOOK_UP, INSERT};
    }

    /** The plans, which are found when the first sample is made. */
    private static final class ShrinkPoints {
        static final ShrinkKeys[] PLANS = new ShrinkPlans(CANDIDATE).all();

        private ShrinkPoints() {}
    }

    final ShrinkKeys keys = any(ShrinkPoints.PLANS);
    final Form form = any(Form.PROMISED);
    private final Shown shown = new Shown(keys.prefill().size() + 2);
    private @Nullable Object removed;
    private @Nullable Object seenByRemover;
    private @Nullable Object seenFirst;
    private @Nullable Object seenAbsent;
    private @Nullable Object seenSecond;
    private @Nullable Object beforeContested;
    private @Nullable Throwable removalFailure;
    private @Nullable Throwable removerLookupFailure;
    private @Nullable Throwable companionFailure;

    /** A sample at a shrink point. */
    public ShrinkKeepsEntries() {
        for (Long key : keys.prefill()) {
            map.put(key, key);
        }
        for (Long key : keys.removed()) {
            map.remove(key);
        }
    }

    /** Starts the shrink, and then reads as well: a map may move its entries in lookups. */
    @Actor
    public void remover() {
        long arrival = arriveFirst();
        try {
            removed = map.remove(keys.shrink());
        } catch (Throwable t) {
            removalFailure = t;
        }
        try {
            seenByRemover = map.get(keys.present());
        } catch (Throwable t) {
            removerLookupFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Looks up, inserts or iterates. */
    @Actor
    public void companion() {
        long arrival = arriveSecond();
        try {
            switch (form) {
                case LOOK_UP -> {
                    seenFirst = map.get(keys.present());
                    seenAbsent = map.get(keys.absent());
                    seenSecond = map.get(keys.present());
                }
                case INSERT -> beforeContested = map.put(keys.contested(), keys.contested());
                case ITERATE -> shown.walk(map);
            }
        } catch (Throwable t) {
            companionFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Looks for every key, goes through all of them, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        Throwable failure = Words.graver(removalFailure, Words.graver(companionFailure, removerLookupFailure));
        if (failure != null && Words.ofMachine(failure)) {
            return Words.lookup(failure);
        }
        try {
            ShrinkVerdict verdict = new ShrinkVerdict(keys, form == Form.INSERT);
            return firstBad(atRest(verdict), remover(verdict), companion(verdict), wordOfFailures());
        } catch (Throwable t) {
            return Words.lookup(t);
        }
    }

    private static String firstBad(String... words) {
        return Arrays.stream(words)
                .filter(word -> !word.equals(Words.OK))
                .findFirst()
                .orElse(Words.OK);
    }

    private String atRest(ShrinkVerdict verdict) {
        Shown all = new Shown(keys.prefill().size() + 2);
        all.walk(map);
        String kept = verdict.keptAtRest(map, all);
        boolean updated = removalFailure == null && (form != Form.INSERT || companionFailure == null);
        return kept.equals(Words.OK) && updated ? verdict.othersAtRest(map, all) : kept;
    }

    private String remover(ShrinkVerdict verdict) {
        return firstBad(
                removalFailure == null ? verdict.removed(removed) : Words.OK,
                removerLookupFailure == null ? verdict.found(seenByRemover) : Words.OK);
    }

    private String companion(ShrinkVerdict verdict) {
        if (companionFailure != null) {
            return Words.OK;
        }
        return switch (form) {
            case LOOK_UP ->
                firstBad(verdict.found(seenFirst), verdict.foundAbsent(seenAbsent), verdict.found(seenSecond));
            case INSERT -> beforeContested == null ? Words.OK : "ghost";
            case ITERATE -> verdict.shownInWindow(shown);
        };
    }

    private String wordOfFailures() {
        Throwable lookup = form == Form.INSERT ? null : companionFailure;
        Throwable judged = Words.graver(removerLookupFailure, lookup);
        if (judged != null) {
            return Words.lookup(judged);
        }
        Throwable update = Words.graver(removalFailure, form == Form.INSERT ? companionFailure : null);
        return update == null ? Words.OK : Words.insert(update);
    }
}
