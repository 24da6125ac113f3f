package growspurt.recorder;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether functions ran too often: twice in one call, or twice for a key that was absent and that nobody took out. A clear may
 * take out any key, and a call that threw may have done anything to its own.
 */
final class FunctionRuns {

    private final Recording recording;
    private final Site site;
    private final boolean cleared;

    FunctionRuns(Recording recording, boolean cleared) {
        this.recording = recording;
        this.site = recording.site();
        this.cleared = cleared;
    }

    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        int[] ofKey = new int[site.keys().length];
        boolean[] removed = new boolean[ofKey.length];
        for (Tape tape : recording.tapes()) {
            for (int i = 0; i < tape.done(); i++) {
                ofKey[tape.key(i)] += tape.runs(i);
                removed[tape.key(i)] |= mayRemove(tape, i);
                if (tape.runs(i) > 1) {
                    breaches.add(breach(tape.key(i), tape.runs(i), "in one call"));
                }
            }
        }
        for (int k = 0; k < ofKey.length && !cleared; k++) {
            if (ofKey[k] > 1 && !removed[k] && site.values()[k] == Operation.ABSENT) {
                breaches.add(breach(k, ofKey[k], "and nobody removed it"));
            }
        }
        return breaches;
    }

    private static boolean mayRemove(Tape tape, int i) {
        return tape.call(i) instanceof Operation operation
                && (operation.removes() || tape.result(i) instanceof Throwable);
    }

    private Breach breach(int key, int runs, String when) {
        String finding = "the function of computeIfAbsent(" + site.keys()[key] + ") ran " + runs + " times " + when;
        Excerpt excerpt = new Excerpt(recording, (tape, i) -> tape.key(i) == key && tape.runs(i) > 0);
        return Breach.shown(Property.COMPUTE_IF_ABSENT_ONCE, finding, excerpt);
    }
}
