package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** A chain under construction from nodes that are still part of another one; keeps their order. */
final class ChainBuilder<V> {

    private @Nullable Node<V> first;
    private @Nullable Node<V> last;

    void append(Node<V> node) {
        if (last == null) {
            first = node;
        } else {
            last.next = node;
        }
        last = node;
    }

    /** {@return the first node, or null, once the last one no longer points to what followed it in the old chain} */
    @Nullable Node<V> end() {
        if (last != null) {
            last.next = null;
        }
        return first;
    }
}
