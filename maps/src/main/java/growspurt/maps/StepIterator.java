package growspurt.maps;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A walk as an iterator: one step ahead from the moment that somebody asks whether there is another entry. */
final class StepIterator<V> implements Iterator<Node<V>> {

    private final SteppedTable.Walk<V> walk;
    private @Nullable Node<V> ahead;
    private boolean ended;

    StepIterator(SteppedTable.Walk<V> walk) {
        this.walk = walk;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = walk.step();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public Node<V> next() {
        Node<V> node = hasNext() ? ahead : null;
        if (node == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return node;
    }
}
