package growspurt.maps;

import org.jspecify.annotations.Nullable;

/**
 * A new value made from the old one.
 *
 * @param <V> type of the values
 */
@FunctionalInterface
public interface Remapping<V> {

    /**
     * {@return the value to leave, null for none}
     *
     * @param before the value found, null if the key is absent
     */
    @Nullable V apply(@Nullable V before);
}
