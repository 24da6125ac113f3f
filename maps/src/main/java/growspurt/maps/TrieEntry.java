package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@link HashTrieMap} and, behind it, the others with the same 64-bit hash. Links are written under the
 * lock of the branch that the chain is in, values are not.
 */
final class TrieEntry<V> {

    private static final VarHandle VALUE = FieldHandle.of(MethodHandles.lookup(), "value", Object.class);
    private static final VarHandle NEXT = FieldHandle.of(MethodHandles.lookup(), "next", TrieEntry.class);

    final Long key;

    /** What the key is a box of: to compare it, the box is not looked for in memory. */
    private final long number;

    /** Volatile, so that a look for one key after a write to another stays behind it. Never leaves null. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private @Nullable V value;

    /** Volatile for the same reason; the store that links an entry publishes its plain fields. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private @Nullable TrieEntry<V> next;

    /** An entry that is to be linked in front of {@code next}. */
    TrieEntry(Long key, V value, @Nullable TrieEntry<V> next) {
        this.key = key;
        this.number = key;
        this.value = value;
        this.next = next;
    }

    /** {@return {@code node}, which is no branch} */
    @SuppressWarnings("unchecked") // a trie has entries of its own only
    static <V> @Nullable TrieEntry<V> of(@Nullable Object node) {
        return (TrieEntry<V>) node;
    }

    /** {@return the entry of {@code key} in the chain that {@code head} begins, or null} */
    static <V> @Nullable TrieEntry<V> find(@Nullable TrieEntry<V> head, Object key) {
        TrieEntry<V> entry = head;
        while (entry != null && !entry.holds(key)) {
            entry = entry.next();
        }
        return entry;
    }

    private boolean holds(Object otherKey) {
        return otherKey instanceof Long other && other == number;
    }

    int hashOfKey() {
        return Long.hashCode(number);
    }

    /** {@return the value, or null if this entry was removed} */
    @SuppressWarnings("unchecked") // the handle knows no type parameter
    @Nullable V value() {
        return (V) VALUE.getVolatile(this);
    }

    /** {@return whether the value was {@code before} and is {@code after} now; null for {@code after} removes it} */
    boolean exchange(V before, @Nullable V after) {
        return VALUE.compareAndSet(this, before, after);
    }

    @SuppressWarnings("unchecked") // the handle knows no type parameter
    @Nullable TrieEntry<V> next() {
        return (TrieEntry<V>) NEXT.getVolatile(this);
    }

    /** Takes {@code removed}, which stands somewhere behind this entry, out of the chain; its own link stays. */
    void unlink(TrieEntry<V> removed) {
        TrieEntry<V> before = this;
        for (TrieEntry<V> entry = next(); entry != null && entry != removed; entry = entry.next()) {
            before = entry;
        }
        NEXT.setVolatile(before, removed.next());
    }
}
