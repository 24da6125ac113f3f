package growspurt.maps;

import org.jspecify.annotations.Nullable;

/**
 * What one update did to the value of its key; null means absent. It is made before the update takes effect, so that one
 * that has no memory for its answer has changed nothing.
 *
 * @param before value that the update found
 * @param after value that it left
 * @param <V> type of the values
 */
public record Change<V>(@Nullable V before, @Nullable V after) {

    /** {@return the number of entries gained: 1, 0 or -1} */
    int growth() {
        return (after == null ? 0 : 1) - (before == null ? 0 : 1);
    }
}
