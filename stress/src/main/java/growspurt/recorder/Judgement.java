package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.recorder.KeyChecker.Answer;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a round broke, as its tapes and its map at rest tell. */
final class Judgement {

    private static final int STATES = 100_000;

    private final MapCandidate candidate;
    private final Recording recording;
    private final Site site;
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<Property> judged = EnumSet.of(Property.OPERATIONS_TERMINATE, Property.ONLY_DOCUMENTED_EXCEPTIONS);
    private @Nullable Object[] atRest = {};
    private List<Breach> ofRest = new ArrayList<>();
    private @Nullable FunctionRuns functionRuns;
    private boolean looked;
    private boolean lookedUp;

    /** A judgement that has not begun. */
    Judgement(MapCandidate candidate, Recording recording) {
        this.candidate = candidate;
        this.recording = recording;
        this.site = recording.site();
    }

    /**
     * {@return a judgement of {@code recording}, the same round with another uncertainty} What this one has seen at rest stays as it is:
     * no clock is needed for it, and a map may mend itself when it is looked at.
     */
    Judgement again(Recording other) {
        Judgement again = new Judgement(candidate, other);
        again.atRest = atRest;
        again.ofRest = ofRest;
        again.looked = looked;
        again.lookedUp = lookedUp;
        AtRest.JUDGED.stream().filter(judged::contains).forEach(again.judged::add);
        return again;
    }

    /** {@return whether this round said something about {@code property}} */
    boolean judged(Property property) {
        return judged.contains(property);
    }

    /** {@return whether call {@code i} of {@code tape} said something about {@code property}, if this round did} */
    boolean isSample(Property property, Tape tape, int i) {
        return tape.call(i).isSampleOf(property)
                && !tape.isRefused(i)
                && (property != Property.COMPUTE_IF_ABSENT_ONCE
                        || (functionRuns != null && functionRuns.compares(tape.key(i))));
    }

    /** {@return the values of the keys at rest, or empty if a lookup failed} */
    Optional<@Nullable Object[]> atRest() {
        return lookedUp ? Optional.of(atRest) : Optional.empty();
    }

    /**
     * {@return what was broken; what takes time is looked for only if it is {@code asked}}
     *
     * @param inWindow whether calls of two threads overlapped the same window
     */
    List<Breach> of(Set<Property> asked, boolean inWindow) {
        thrown();
        if (!looked) {
            look(asked);
        }
        breaches.addAll(ofRest);
        if (lookedUp) {
            calls(asked);
        }
        return breaches.stream().map(breach -> breach.seen(inWindow)).toList();
    }

    private void look(Set<Property> asked) {
        looked = true;
        lookedUp = lookUp();
        if (lookedUp && site.isCounted()) {
            lookAtRest(asked);
        }
    }

    private boolean lookUp() {
        Long[] keys = site.keys();
        atRest = new Object[keys.length];
        for (int k = 0; k < keys.length; k++) {
            try {
                atRest[k] = site.map().get(keys[k]);
                Heartbeat.beat();
            } catch (EndlessTraversal e) {
                ofRest.add(Breach.ofCycle());
                return false;
            } catch (RuntimeException | StackOverflowError e) {
                blame("get(" + keys[k] + ") at rest", e, ofRest);
                return false;
            }
        }
        return true;
    }

    private void lookAtRest(Set<Property> asked) {
        List<Long> found = IntStream.range(0, atRest.length)
                .filter(k -> atRest[k] != null)
                .mapToObj(k -> site.keys()[k])
                .toList();
        AtRest rest = AtRest.of(site.map(), found, site.elsewhere(), asked);
        if (rest.thrown() == null) {
            AtRest.JUDGED.stream().filter(asked::contains).forEach(judged::add);
        }
        ofRest.addAll(rest.breaches());
    }

    private void calls(Set<Property> asked) {
        KeyHistories histories = new KeyHistories(recording);
        boolean cleared = recording.tapes().stream().anyMatch(tape -> tape.has(WholeMapOperation.CLEAR));
        functionRuns = new FunctionRuns(recording, cleared);
        functionRuns.breach().ifPresent(breaches::add);
        breaches.addAll(new WholeMapJudgement(candidate, recording, histories, atRest).breaches());
        judged.addAll(WholeMapOperation.JUDGED);
        if (!cleared) {
            judged.add(Property.COMPUTE_IF_ABSENT_ONCE);
        }
        if (!cleared && asked.contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE) && keys(histories)) {
            judged.add(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        }
    }

    /** {@return whether no key had too many orders to try, as far as they were looked at} */
    private boolean keys(KeyHistories histories) {
        boolean settled = true;
        for (int k = 0; k < atRest.length; k++) {
            long initial = site.values()[k];
            List<List<Recorded>> history = histories.of(k, atRest[k]);
            Answer answer = KeyChecker.check(history, initial, STATES);
            settled &= answer != Answer.GAVE_UP;
            if (answer == Answer.NO_ORDER) {
                Witness witness = Witness.of(site.keys()[k], initial, history);
                breaches.add(Breach.of(witness, excerpt(witness, initial)));
                return settled;
            }
        }
        return settled;
    }

    /** With what came before, if that is no longer the value that the map was filled with. */
    private Excerpt excerpt(Witness witness, long initial) {
        boolean cut = witness.initial() != initial;
        return new Excerpt(recording, (tape, i) -> {
            long start = tape.start(i) - recording.uncertainty();
            return tape.isOnKey(i)
                    && site.keys()[tape.key(i)] == witness.key()
                    && (witness.hasBegunAt(start) || (cut && start < witness.start()));
        });
    }

    private void thrown() {
        for (Tape tape : recording.tapes()) {
            for (int i = 0; i < tape.done(); i++) {
                if (tape.result(i) instanceof EndlessTraversal) {
                    breaches.add(Breach.ofCycle());
                } else if (tape.isOnKey(i) && tape.result(i) instanceof Throwable thrown) {
                    blame(tape.told(i, site.keys()), thrown, breaches);
                }
            }
        }
    }

    private void blame(String call, Throwable thrown, List<Breach> to) {
        if (isExcused(candidate, thrown)) {
            return;
        }
        String finding = call + " threw " + thrown.getClass().getSimpleName();
        to.add(Breach.told(Property.ONLY_DOCUMENTED_EXCEPTIONS, finding));
        to.add(Breach.told(Property.PER_KEY_OPERATIONS_LINEARIZABLE, finding));
    }

    /** {@return whether a call on a single key may throw this, since the candidate is not for several threads and says so} */
    static boolean isExcused(MapCandidate candidate, Throwable thrown) {
        return isReportOfMisuse(candidate, thrown)
                && !Guarantee.withImplied(candidate.promises()).contains(Guarantee.PER_KEY_LINEARIZABLE);
    }

    /** {@return whether a candidate that promises to notice how it is used has done so} */
    static boolean isReportOfMisuse(MapCandidate candidate, Throwable thrown) {
        return thrown instanceof ConcurrentModificationException
                && candidate.promises().contains(Guarantee.FAILS_FAST);
    }
}
