package growspurt.maps;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A weakly consistent iterator: it goes on in a map that changes, and looks one node ahead at most.
 *
 * @param <V> type of the values
 */
public abstract class WeakWalk<V> implements Iterator<Node<V>> {

    private @Nullable Node<V> ahead;

    /** A walk that has met nothing yet. */
    protected WeakWalk() {}

    /** {@return a copy of the next node, its value read now, or null at the end; called again after the end too} */
    protected abstract @Nullable Node<V> advance();

    @Override
    public final boolean hasNext() {
        if (ahead == null) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public final Node<V> next() {
        Node<V> met = ahead == null ? advance() : ahead;
        if (met == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return met;
    }
}
