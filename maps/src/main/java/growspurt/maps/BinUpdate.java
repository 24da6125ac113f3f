package growspurt.maps;

import org.jspecify.annotations.Nullable;

/**
 * An update under way.
 *
 * @param key the key
 * @param hash the hash by which it finds its slot
 * @param remapping what decides on the value
 * @param <V> type of the values
 */
public record BinUpdate<V>(long key, int hash, Remapping<V> remapping) {

    /**
     * {@return the node of the key in a chain, or null if it is absent}
     *
     * @param head first node of the chain
     */
    public @Nullable BinNode<V> find(BinNode<V> head) {
        return head.find(key);
    }

    /**
     * {@return the value that the key shall have, null for none}
     *
     * @param before the node of the key, null if it is absent
     */
    public @Nullable V decide(@Nullable BinNode<V> before) {
        return remapping.apply(before == null ? null : before.value());
    }

    /**
     * {@return an update of the same key that leaves {@code decided}, whatever it finds}
     *
     * @param decided the value to leave, null for none
     */
    public BinUpdate<V> to(@Nullable V decided) {
        return new BinUpdate<>(key, hash, before -> decided);
    }

    /** {@return a node that is linked to nothing} */
    BinNode<V> node(V value) {
        return new BinNode<>(key, hash, value, null);
    }
}
