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
    private long end;

    /**
     * The histories on some tapes.
     *
     * @param keys number of keys
     * @param uncertainty of the clock, in nanoseconds
     */
    KeyHistories(int keys, Tape[] tapes, long uncertainty) {
        ofKeys = Stream.generate(() -> empty(tapes.length)).limit(keys).toList();
        for (int t = 0; t < tapes.length; t++) {
            for (int i = 0; i < tapes[t].done(); i++) {
                end = Math.max(end, tapes[t].end(i));
                if (tapes[t].isOnKey(i)) {
                    ofKeys.get(tapes[t].key(i)).get(t).add(tapes[t].recorded(i, uncertainty));
                }
            }
        }
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
        long later = end + AFTERWARDS;
        List<List<Recorded>> history = new ArrayList<>(ofKeys.get(key));
        history.add(List.of(new Recorded(Operation.GET, 0, 0, Operation.number(found), later, later, false)));
        return history;
    }
}
