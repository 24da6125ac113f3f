package growspurt.maps;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An array of chains that one writer changes while others read. A removed key keeps its node, without a value.
 *
 * @param <V> type of the values
 */
public final class UnlockedTable<V> {

    /**
     * A key, and its value while it has one.
     *
     * @param <V> type of the values
     */
    public static final class Item<V> {
        private final Long key;
        private final int hash;
        private final @Nullable Item<V> next;
        private volatile @Nullable V value;

        Item(Long key, int hash, V value, @Nullable Item<V> next) {
            this.key = key;
            this.hash = hash;
            this.value = value;
            this.next = next;
        }

        @Nullable V value() {
            return value;
        }

        void value(@Nullable V now) {
            value = now;
        }
    }

    private final AtomicReferenceArray<@Nullable Item<V>> slots;
    private int nodes; // of the writer

    private UnlockedTable(int length) {
        slots = new AtomicReferenceArray<>(length);
    }

    /**
     * {@return an empty table}
     *
     * @param length number of slots, a power of two
     * @param <V> type of the values
     * @throws OutOfMemoryError if there is no memory for the array, or no array that long
     */
    public static <V> UnlockedTable<V> ofLength(int length) {
        if (length <= 0) {
            throw new OutOfMemoryError("no room for twice as many slots: more than an array can have");
        }
        return new UnlockedTable<>(length);
    }

    /** {@return the number of slots} */
    public int length() {
        return slots.length();
    }

    /** {@return the number of nodes, those without value too} */
    public int nodes() {
        return nodes;
    }

    @Nullable Item<V> find(Object key, int hash) {
        Item<V> item = slots.get(hash & (slots.length() - 1));
        while (item != null && !(item.hash == hash && item.key.equals(key))) {
            item = item.next;
        }
        return item;
    }

    void add(Long key, int hash, V value) {
        int slot = hash & (slots.length() - 1);
        slots.set(slot, new Item<>(key, hash, value, slots.get(slot)));
        nodes++;
    }

    /** Adds a copy of {@code item} if it has a value. */
    void addLive(Item<V> item) {
        V value = item.value;
        if (value != null) {
            add(item.key, item.hash, value);
        }
    }

    /** {@return all nodes, slot by slot} */
    public List<Item<V>> items() {
        List<Item<V>> items = new ArrayList<>(nodes);
        for (int slot = 0; slot < slots.length(); slot++) {
            for (Item<V> item = slots.get(slot); item != null; item = item.next) {
                items.add(item);
            }
        }
        return items;
    }

    /** Empties all slots, one after the other. */
    public void empty() {
        for (int slot = 0; slot < slots.length(); slot++) {
            slots.set(slot, null);
        }
        nodes = 0;
    }

    /** {@return a walk over copies of the nodes that have a value when they are met} */
    Iterator<Node<V>> walk() {
        return new Walk();
    }

    private final class Walk extends WeakWalk<V> {
        private int slot;
        private @Nullable Item<V> item = slots.get(0);

        @Override
        protected @Nullable Node<V> advance() {
            while (true) { // ends at the last slot
                while (item == null) {
                    if (slot + 1 >= slots.length()) {
                        return null;
                    }
                    item = slots.get(++slot);
                }
                Item<V> met = item;
                item = met.next;
                V value = met.value;
                if (value != null) {
                    return new Node<>(met.key, met.hash, value);
                }
            }
        }
    }
}
