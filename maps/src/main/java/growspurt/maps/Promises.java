package growspurt.maps;

import growspurt.api.Guarantee;
import java.util.EnumSet;
import java.util.Set;

/** What the documentation that many maps share promises, as guarantees. */
public final class Promises {

    /** What a {@code ConcurrentMap} promises by being one. */
    public static final Set<Guarantee> CONCURRENT_MAP = Guarantee.ofConcurrentMap();

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
