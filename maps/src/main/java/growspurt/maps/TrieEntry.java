package growspurt.maps;

import org.jspecify.annotations.Nullable;

/**
 * An entry of {@link HashTrieMap} and, behind it, the others with the same 64-bit hash. It never changes: a chain is
 * replaced as a whole.
 */
record TrieEntry<V>(Long key, long hash, V value, @Nullable TrieEntry<V> next) implements TrieNode<V> {

    /** {@return the entry of {@code key} in the chain that {@code head} begins, or null} */
    static <V> @Nullable TrieEntry<V> find(@Nullable TrieEntry<V> head, Object key, long hash) {
        if (head == null || head.hash != hash) {
            return null;
        }
        TrieEntry<V> entry = head;
        while (entry != null && !entry.key.equals(key)) {
            entry = entry.next;
        }
        return entry;
    }

    /** {@return a chain of the other entries, those in front of {@code removed} copied and turned around} */
    @Nullable TrieEntry<V> without(TrieEntry<V> removed) {
        TrieEntry<V> rest = removed.next;
        for (TrieEntry<V> entry = this; entry != null && !entry.key.equals(removed.key); entry = entry.next) {
            rest = new TrieEntry<>(entry.key, entry.hash, entry.value, rest);
        }
        return rest;
    }
}
