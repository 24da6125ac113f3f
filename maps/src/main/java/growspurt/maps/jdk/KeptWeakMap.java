package growspurt.maps.jdk;

import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link WeakHashMap} whose keys somebody holds, so that an entry that goes missing was lost by the map and not collected.
 * Every new entry comes through {@code put}; all else is the JDK's code.
 *
 * @param <V> type of the values
 */
final class KeptWeakMap<V> extends WeakHashMap<Long, V> {

    private final KeptKeys keys = new KeptKeys();

    /** An empty map of two slots. */
    KeptWeakMap() {
        super(2);
    }

    @Override
    public @Nullable V put(@Nullable Long key, V value) {
        return super.put(key == null ? null : keys.kept(key), value);
    }
}
