package growspurt.maps;

import growspurt.api.Guarantee;
import java.util.EnumSet;
import java.util.Set;

/** What the documentation that many maps share promises, as guarantees. */
public final class Promises {

    /**
     * What a {@code ConcurrentMap} promises by being one. Javadoc of the interface, JDK 17: "A Map providing thread safety
     * and atomicity guarantees"; "actions in a thread prior to placing an object into a ConcurrentMap as a key or value
     * happen-before actions subsequent to the access or removal of that object from the ConcurrentMap in another thread";
     * {@code Map.size}: "the number of key-value mappings". A method that specifies what it returns promises to return.
     */
    public static final Set<Guarantee> CONCURRENT_MAP = Set.of(
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.SIZE_EXACT_AT_REST,
            Guarantee.SAFE_PUBLICATION,
            Guarantee.TERMINATES);

    /** What a map promises whose every method, iteration left out, holds one monitor from its call to its return. */
    public static final Set<Guarantee> MONITOR =
            with(CONCURRENT_MAP, Guarantee.WHOLE_MAP_LINEARIZABLE, Guarantee.ATOMIC_COMPUTE, Guarantee.ATOMIC_CLEAR);

    private Promises() {}

    /**
     * {@return {@code promises} and {@code more}}
     *
     * @param promises the promises to begin with
     * @param more the promises to add
     */
    public static Set<Guarantee> with(Set<Guarantee> promises, Guarantee... more) {
        EnumSet<Guarantee> all = EnumSet.copyOf(promises);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    /**
     * {@return {@code promises} but for {@code less}}
     *
     * @param promises the promises to begin with
     * @param less the promises to leave out
     */
    public static Set<Guarantee> without(Set<Guarantee> promises, Guarantee... less) {
        EnumSet<Guarantee> all = EnumSet.copyOf(promises);
        all.removeAll(Set.of(less));
        return Set.copyOf(all);
    }
}
