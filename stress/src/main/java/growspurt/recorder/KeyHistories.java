package growspurt.recorder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each thread of a round did to each key. */
final class KeyHistories {

    private static final long AFTERWARDS = 1_000_000;

    private final List<List<List<Recorded>>> ofKeys;
    private final long later;

    KeyHistories(Recording recording) {
        List<Tape> tapes = recording.tapes();
        ofKeys = Stream.generate(() -> empty(tapes.size()))
                .limit(recording.site().keys().length)
                .toList();
        long end = 0;
        for (int t = 0; t < tapes.size(); t++) {
            Tape tape = tapes.get(t);
            for (int i = 0; i < tape.done(); i++) {
                end = Math.max(end, tape.end(i));
                if (tape.isOnKey(i)) {
                    ofKeys.get(tape.key(i)).get(t).add(tape.recorded(i, recording.uncertainty()));
                }
            }
        }
        later = end + recording.uncertainty() + AFTERWARDS;
    }

    private static List<List<Recorded>> empty(int threads) {
        return Stream.<List<Recorded>>generate(ArrayList::new).limit(threads).toList();
    }

    /** {@return the operations of all threads on key number {@code key}} */
    List<Recorded> of(int key) {
        return ofKeys.get(key).stream().flatMap(Collection::stream).toList();
    }

    /** {@return what each thread did to key number {@code key}, and as the last part that it was {@code found} at rest} */
    List<List<Recorded>> of(int key, @Nullable Object found) {
        List<List<Recorded>> history = new ArrayList<>(ofKeys.get(key));
        history.add(List.of(new Recorded(Operation.GET, 0, 0, Operation.number(found), later, later, false)));
        return history;
    }
}
