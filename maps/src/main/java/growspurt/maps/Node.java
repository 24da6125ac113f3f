package growspurt.maps;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a chain. Value and link are plain fields: whoever needs order brings a lock.
 *
 * @param <V> type of the value
 */
public final class Node<V> {

    /** Not the caller's object: a search compares the number, and one reference less is followed for each node. */
    final long key;

    final int hash;
    V value;

    @Nullable Node<V> next;

    Node(long key, int hash, V value) {
        this.key = key;
        this.hash = hash;
        this.value = value;
    }

    /** {@return the key} */
    public long key() {
        return key;
    }

    /** {@return the unmixed hash code of {@code key}, taken before any lock so that a null changes nothing} */
    static int hash(Object key) {
        return Objects.requireNonNull(key, "key").hashCode();
    }

    boolean holds(Object otherKey, int otherHash) {
        return hash == otherHash && otherKey instanceof Long other && key == other;
    }

    /** {@return this entry without its link, for a snapshot} */
    public Node<V> copy() {
        return new Node<>(key, hash, value);
    }
}
