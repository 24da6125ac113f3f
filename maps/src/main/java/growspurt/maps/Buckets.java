package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** A hash table for one thread at a time. The map around it sees to that, or is one of the broken ones. */
interface Buckets<V> {

    /** {@return the node of {@code key}, or null if it is absent} */
    @Nullable Node<V> find(Object key, int hash);

    /** Adds a node whose key is absent. */
    void link(Node<V> node);

    /** {@return whether {@code node} was found and taken out} */
    boolean unlink(Node<V> node);

    /** Finds the value of {@code key}, asks once what it shall be, and does so. Throws what {@code remapping} throws. */
    default Change<V> update(Object key, int hash, Remapping<V> remapping) {
        return update(find(key, hash), key, hash, remapping);
    }

    /** The same with the search done: {@code node} is what it found, null for nothing. */
    default Change<V> update(@Nullable Node<V> node, Object key, int hash, Remapping<V> remapping) {
        V before = node == null ? null : node.value;
        V after = remapping.apply(before);
        Change<V> change = new Change<>(before, after);
        if (after != before) {
            replace(node, after, key, hash);
        }
        return change;
    }

    private void replace(@Nullable Node<V> node, @Nullable V after, Object key, int hash) {
        if (after == null) {
            if (node != null) {
                unlink(node);
            }
        } else if (node == null) {
            link(new Node<>((Long) key, hash, after));
        } else {
            node.value = after;
        }
    }
}
