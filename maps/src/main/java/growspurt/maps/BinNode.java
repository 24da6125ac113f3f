package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@link ForwardingBinsMap}. The monitor of the first node of a bin is the lock of that bin. A link is set to
 * a chain that is complete, to a fresh node behind the last, or past a removed one, so every walk ends; a removed node keeps its link for
 * those on it.
 *
 * @param <V> type of the values
 */
public final class BinNode<V> implements Bin<V> {

    private static final VarHandle VALUE = FieldHandle.of(MethodHandles.lookup(), "value", Object.class);
    private static final VarHandle NEXT = FieldHandle.of(MethodHandles.lookup(), "next", BinNode.class);

    /** Not its box, which would be one more miss of the cache for whoever compares it. */
    final long key;

    final int hash;

    /** Volatile, not acquire and release: a look for one key after a write to another stays behind it. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private Object value;

    /** Volatile for the same reason; the plain fields of a node are published by the link to it. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private @Nullable BinNode<V> next;

    BinNode(long key, int hash, V value, @Nullable BinNode<V> next) {
        this.key = key;
        this.hash = hash;
        this.value = value;
        this.next = next;
    }

    /**
     * {@return this entry, as it is now, in front of {@code rest}}
     *
     * @param rest the chain behind the copy
     */
    public BinNode<V> before(@Nullable BinNode<V> rest) {
        return new BinNode<>(key, hash, value(), rest);
    }

    /** {@return the hash by which this entry finds its slot} */
    public int hash() {
        return hash;
    }

    /** {@return the value, read in volatile mode} */
    @SuppressWarnings("unchecked") // only values of this type come in
    public V value() {
        return (V) VALUE.getVolatile(this);
    }

    /**
     * Replaces the value, in volatile mode.
     *
     * @param now the value to leave
     */
    public void value(V now) {
        VALUE.setVolatile(this, now);
    }

    /** {@return the next entry of the chain, read in volatile mode} */
    @SuppressWarnings("unchecked") // only nodes of this type come in
    public @Nullable BinNode<V> next() {
        return (BinNode<V>) NEXT.getVolatile(this);
    }

    /** {@return the node of {@code wanted} in the chain that begins here, or null if it is absent} */
    @Nullable BinNode<V> find(long wanted) {
        BinNode<V> node = this;
        while (node != null && node.key != wanted) {
            node = node.next();
        }
        return node;
    }

    /** Links {@code added} behind the last node; to be called under the lock of the bin. */
    void append(BinNode<V> added) {
        BinNode<V> last = this;
        for (BinNode<V> node = next(); node != null; node = node.next()) {
            last = node;
        }
        NEXT.setVolatile(last, added);
    }

    /**
     * Takes out a node behind this one, if it is there; to be called under the lock of the bin.
     *
     * @param removed the node to take out
     */
    public void unlink(BinNode<V> removed) {
        for (BinNode<V> node = this; node != null; node = node.next()) {
            if (node.next() == removed) {
                NEXT.setVolatile(node, removed.next());
                return;
            }
        }
    }

    /** {@return the number of nodes from here to the end} */
    int count() {
        int count = 0;
        for (BinNode<V> node = this; node != null; node = node.next()) {
            count++;
        }
        return count;
    }
}
