package growspurt.recorder;

import growspurt.api.Property;
import java.util.Optional;

/**
 * Whether functions ran too often: twice in one call; or, on a key that nobody took out, twice, or though it was there. A clear may
 * take out any key, and a call that threw may have done anything to its own.
 */
final class FunctionRuns {

    private final Recording recording;
    private final Site site;
    private final boolean cleared;
    private final int[] ofKey;
    private final boolean[] removed;

    FunctionRuns(Recording recording, boolean cleared) {
        this.recording = recording;
        this.site = recording.site();
        this.cleared = cleared;
        this.ofKey = new int[site.keys().length];
        this.removed = new boolean[ofKey.length];
        for (Tape tape : recording.tapes()) {
            for (int i = 0; i < tape.done(); i++) {
                ofKey[tape.key(i)] += tape.runs(i);
                removed[tape.key(i)] |= mayRemove(tape, i);
            }
        }
    }

    /** {@return whether the calls on this key can be held against each other} */
    boolean compares(int key) {
        return !cleared && !removed[key];
    }

    /** {@return one time that a function ran too often, if there was one} */
    Optional<Breach> breach() {
        for (Tape tape : recording.tapes()) {
            for (int i = 0; i < tape.done(); i++) {
                if (tape.runs(i) > 1) {
                    return Optional.of(breach(tape.key(i), tape.runs(i) + " times in one call"));
                }
            }
        }
        for (int k = 0; k < ofKey.length; k++) {
            boolean absent = site.values()[k] == Operation.ABSENT;
            if (compares(k) && ofKey[k] > (absent ? 1 : 0)) {
                return Optional.of(
                        breach(k, absent ? ofKey[k] + " times and nobody removed it" : "though the key was there"));
            }
        }
        return Optional.empty();
    }

    private static boolean mayRemove(Tape tape, int i) {
        return tape.call(i) instanceof Operation operation
                && (operation.removes() || tape.result(i) instanceof Throwable);
    }

    private Breach breach(int key, String how) {
        String finding = "the function of computeIfAbsent(" + site.keys()[key] + ") ran " + how;
        Excerpt excerpt = new Excerpt(recording, (tape, i) -> tape.isOnKey(i) && tape.key(i) == key);
        return Breach.shown(Property.COMPUTE_IF_ABSENT_ONCE, finding, excerpt);
    }
}
