package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.recorder.KeyChecker.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a round broke, as its tapes and its map at rest tell. */
final class Judgement {

    private static final int STATES = 100_000;

    private final MapCandidate candidate;
    private final Site site;
    private final Tape[] tapes;
    private final long uncertainty;
    private final List<Breach> breaches = new ArrayList<>();
    private @Nullable Object[] atRest = {};
    private boolean settled = true;

    /**
     * A judgement that has not begun.
     *
     * @param uncertainty of the clock, in nanoseconds
     */
    Judgement(MapCandidate candidate, Site site, Tape[] tapes, long uncertainty) {
        this.candidate = candidate;
        this.site = site;
        this.tapes = tapes;
        this.uncertainty = uncertainty;
    }

    /** {@return whether the history of every key was judged: none had too many orders to try, and the map was not cleared} */
    boolean settled() {
        return settled;
    }

    /** {@return the values of the keys at rest, after a judgement that found nothing broken} */
    @Nullable Object[] atRest() {
        return atRest;
    }

    /** {@return what was broken; what takes time is looked for only if it is {@code asked}} */
    List<Breach> of(Set<Property> asked) {
        thrown();
        try {
            lookUp();
            if (site.whole()) {
                int present =
                        (int) Arrays.stream(atRest).filter(Objects::nonNull).count();
                breaches.addAll(AtRest.of(site.map(), present, asked).breaches());
            }
            calls(asked);
        } catch (EndlessTraversal e) {
            breaches.add(
                    Breach.told(Property.OPERATIONS_TERMINATE, "an operation at rest ran round a cycle and gave up"));
        } catch (RuntimeException e) {
            breaches.add(Breach.told(
                    Property.ONLY_DOCUMENTED_EXCEPTIONS,
                    "an operation at rest threw " + e.getClass().getSimpleName()));
        }
        return breaches.isEmpty() ? breaches : seen(Tape.shareAWindow(tapes));
    }

    private void lookUp() {
        Long[] keys = site.keys();
        atRest = new Object[keys.length];
        for (int k = 0; k < keys.length; k++) {
            atRest[k] = site.map().get(keys[k]);
        }
    }

    private List<Breach> seen(boolean inWindow) {
        return breaches.stream().map(breach -> breach.seen(inWindow)).toList();
    }

    private void calls(Set<Property> asked) {
        KeyHistories histories = new KeyHistories(atRest.length, tapes, uncertainty);
        List<Tape> all = List.of(tapes);
        boolean cleared = all.stream().anyMatch(tape -> tape.has(WholeMapOperation.CLEAR));
        breaches.addAll(new FunctionRuns(site, all, cleared).breaches());
        breaches.addAll(new WholeMapJudgement(site, all, histories, atRest).breaches(uncertainty));
        if (cleared) {
            settled = false;
        } else if (asked.contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE)) {
            keys(histories);
        }
    }

    private void keys(KeyHistories histories) {
        for (int k = 0; k < atRest.length; k++) {
            long initial = site.values()[k];
            List<List<Recorded>> history = histories.of(k, atRest[k]);
            Answer answer = KeyChecker.check(history, initial, STATES);
            settled &= answer != Answer.GAVE_UP;
            if (answer == Answer.NO_ORDER) {
                Witness witness = Witness.of(site.keys()[k], initial, history);
                breaches.add(Breach.of(witness, excerpt(witness)));
                return;
            }
        }
    }

    private Excerpt excerpt(Witness witness) {
        return new Excerpt(
                site,
                List.of(tapes),
                (tape, i) ->
                        site.keys()[tape.key(i)] == witness.key() && witness.hasBegunAt(tape.start(i) - uncertainty));
    }

    private void thrown() {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done(); i++) {
                if (tape.result(i) instanceof EndlessTraversal) {
                    breaches.add(Breach.ofCycle());
                } else if (tape.isOnKey(i)
                        && tape.result(i) instanceof Throwable thrown
                        && !isReportOfMisuse(candidate, thrown)) {
                    String finding = tape.told(i, site.keys()) + " threw "
                            + thrown.getClass().getSimpleName();
                    breaches.add(Breach.told(Property.ONLY_DOCUMENTED_EXCEPTIONS, finding));
                    breaches.add(Breach.told(Property.PER_KEY_OPERATIONS_LINEARIZABLE, finding));
                }
            }
        }
    }

    /** {@return whether a candidate that promises to notice how it is used has done so} */
    static boolean isReportOfMisuse(MapCandidate candidate, Throwable thrown) {
        return thrown instanceof ConcurrentModificationException
                && candidate.promises().contains(Guarantee.FAILS_FAST);
    }
}
