package growspurt.lincheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes down what an operation on the whole map meets. Lincheck is told to ignore this class: it is no part of the map. */
final class Notes {

    private final List<@Nullable Long> met = new ArrayList<>();

    /** {@return the keys of a map that no other thread uses} A walk costs as much as the rest of an interleaving if it is followed. */
    static Shown atRest(Map<Long, ?> map) {
        Notes notes = new Notes();
        map.keySet().forEach(notes::add);
        return notes.sorted();
    }

    void add(@Nullable Object element) {
        met.add((Long) element);
    }

    /** {@return all of it in rising order, holes first} */
    Shown sorted() {
        met.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        return new Shown(met.toString());
    }
}
