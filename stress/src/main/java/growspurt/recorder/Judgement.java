package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.recorder.KeyChecker.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a round broke, as its tapes and its map at rest tell. */
final class Judgement {

    private static final int STATES = 100_000;
    private static final long AFTERWARDS = 1_000_000;

    private final MapCandidate candidate;
    private final Site site;
    private final Tape[] tapes;
    private final long uncertainty;
    private final List<Breach> breaches = new ArrayList<>();
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

    /** {@return whether no key had too many orders to try} */
    boolean settled() {
        return settled;
    }

    /** {@return what was broken; {@code ground} hears what was found at rest} */
    List<Breach> of(Set<Property> asked, Ground ground) {
        thrown();
        try {
            Object[] atRest = atRest();
            whole(asked, atRest);
            if (asked.contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE)) {
                keys(atRest);
            }
            ground.seen(site, atRest);
        } catch (EndlessTraversal e) {
            breaches.add(
                    Breach.told(Property.OPERATIONS_TERMINATE, "an operation at rest ran round a cycle and gave up"));
        } catch (RuntimeException e) {
            breaches.add(Breach.told(
                    Property.ONLY_DOCUMENTED_EXCEPTIONS,
                    "an operation at rest threw " + e.getClass().getSimpleName()));
        }
        boolean inWindow = Arrays.stream(tapes).filter(Tape::touched).count() > 1;
        return breaches.stream().map(breach -> breach.seen(inWindow)).toList();
    }

    private @Nullable Object[] atRest() {
        Long[] keys = site.keys();
        Object[] atRest = new Object[keys.length];
        for (int k = 0; k < keys.length; k++) {
            atRest[k] = site.map().get(keys[k]);
        }
        return atRest;
    }

    private void whole(Set<Property> asked, @Nullable Object[] atRest) {
        if (!site.whole()) {
            return;
        }
        int present = (int) Arrays.stream(atRest).filter(Objects::nonNull).count();
        int size = site.map().size();
        if (asked.contains(Property.SIZE_EXACT_AT_REST) && size != present) {
            breaches.add(Breach.told(
                    Property.SIZE_EXACT_AT_REST, "size() is " + size + " at rest, and " + present + " keys are found"));
        }
        if (asked.contains(Property.KEY_APPEARS_ONCE)) {
            iteration(present);
        }
    }

    private void iteration(int present) {
        Set<Long> seen = new HashSet<>();
        for (Long key : site.map().keySet()) {
            if (!seen.add(key)) {
                breaches.add(
                        Breach.told(Property.KEY_APPEARS_ONCE, "an iteration at rest shows key " + key + " twice"));
                return;
            }
        }
        if (seen.size() != present) {
            breaches.add(Breach.told(
                    Property.KEY_APPEARS_ONCE,
                    "an iteration at rest shows " + seen.size() + " keys, and " + present + " are found"));
        }
    }

    private void keys(@Nullable Object[] atRest) {
        List<List<List<Recorded>>> histories = histories(atRest);
        for (int k = 0; k < histories.size(); k++) {
            long initial = site.values()[k];
            Answer answer = KeyChecker.check(histories.get(k), initial, STATES);
            settled &= answer != Answer.GAVE_UP;
            if (answer == Answer.NO_ORDER) {
                breaches.add(Breach.of(Witness.of(site.keys()[k], initial, histories.get(k))));
                return;
            }
        }
    }

    /** {@return what each thread did to each key, and as the last part of a history the look at rest} */
    private List<List<List<Recorded>>> histories(@Nullable Object[] atRest) {
        List<List<List<Recorded>>> histories = new ArrayList<>();
        for (int k = 0; k < atRest.length; k++) {
            histories.add(Stream.<List<Recorded>>generate(ArrayList::new)
                    .limit(tapes.length + 1L)
                    .toList());
        }
        long end = 0;
        for (int t = 0; t < tapes.length; t++) {
            for (int i = 0; i < tapes[t].done(); i++) {
                histories.get(tapes[t].key(i)).get(t).add(tapes[t].recorded(i, uncertainty));
                end = Math.max(end, tapes[t].end(i));
            }
        }
        end += AFTERWARDS;
        for (int k = 0; k < atRest.length; k++) {
            long found = Operation.number(atRest[k]);
            histories.get(k).get(tapes.length).add(new Recorded(Operation.GET, 0, 0, found, end, end, false));
        }
        return histories;
    }

    private void thrown() {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done(); i++) {
                if (tape.result(i) instanceof EndlessTraversal) {
                    breaches.add(
                            Breach.told(Property.OPERATIONS_TERMINATE, "an operation ran round a cycle and gave up"));
                } else if (tape.result(i) instanceof Throwable thrown && !isReportOfMisuse(thrown)) {
                    String finding = tape.told(i, site.keys()) + " threw "
                            + thrown.getClass().getSimpleName();
                    breaches.add(Breach.told(Property.ONLY_DOCUMENTED_EXCEPTIONS, finding));
                    breaches.add(Breach.told(Property.PER_KEY_OPERATIONS_LINEARIZABLE, finding));
                }
            }
        }
    }

    private boolean isReportOfMisuse(Throwable thrown) {
        return thrown instanceof ConcurrentModificationException
                && candidate.promises().contains(Guarantee.FAILS_FAST);
    }
}
