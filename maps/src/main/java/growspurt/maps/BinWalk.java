package growspurt.maps;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A walk over {@link ForwardingBinsMap}, slot by slot of the table that it began with, whatever became of its bins. A key
 * that stays is in the chains of one such slot, which are looked up at one moment, and in one node of them.
 */
final class BinWalk<V> extends WeakWalk<V> {

    private final ForwardingBinsMap<V> map;
    private final BinTable<V> table;
    private final Deque<BinNode<V>> heads = new ArrayDeque<>();
    private @Nullable BinNode<V> node;
    private int slot;

    BinWalk(ForwardingBinsMap<V> map, BinTable<V> table) {
        this.map = map;
        this.table = table;
    }

    @Override
    protected @Nullable Node<V> advance() {
        node = node == null ? null : node.next();
        while (node == null && (!heads.isEmpty() || slot < table.length())) {
            if (heads.isEmpty()) {
                map.collect(table, slot++, heads);
            }
            node = heads.poll();
        }
        return node == null ? null : new Node<>(node.key, node.hash, node.value());
    }
}
