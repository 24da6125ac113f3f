package growspurt.lincheck;

import growspurt.api.EndlessTraversal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.util.LincheckAnalysisAbortedError;
import org.jspecify.annotations.Nullable;

/** Takes down what an operation on the whole map meets. Lincheck is told to ignore this class: it is no part of the map. */
final class Notes {

    /** Far more than a program puts into a map. */
    private static final int MOST = 10_000;

    private final List<@Nullable Long> met = new ArrayList<>();

    /** {@return the keys of a map that no other thread uses} A walk costs as much as the rest of an interleaving if it is followed. */
    static Shown atRest(Map<Long, ?> map) {
        Notes notes = new Notes();
        try {
            map.keySet().forEach(notes::add);
        } catch (RuntimeException | Error e) {
            return failed(e);
        }
        return notes.sorted();
    }

    /**
     * {@return that a call on the whole map ended with {@code thrown}} It is no result that a verifier compares: some maps promise for single
     * keys, and nothing for those.
     *
     * @throws LincheckAnalysisAbortedError if it is one: Lincheck ends a thread
     */
    static Shown failed(Throwable thrown) {
        if (thrown instanceof LincheckAnalysisAbortedError end) {
            throw end;
        }
        return new Shown(Operations.thrown(thrown));
    }

    /**
     * Takes down one more.
     *
     * @throws EndlessTraversal if a walk shows more than any map here can hold
     */
    void add(@Nullable Object element) {
        if (met.size() == MOST) {
            throw new EndlessTraversal(MOST);
        }
        met.add((Long) element);
    }

    /** {@return all of it in rising order, holes first} */
    Shown sorted() {
        met.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        return new Shown(met.toString());
    }
}
