package growspurt.maps;

import growspurt.api.EndlessTraversal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An array of chains that never grows: growing is moving everything to a longer one.
 *
 * <p>Every walk along a chain counts its nodes and throws {@link EndlessTraversal} after {@value #LONGEST_CHAIN}. To build
 * so long a chain takes 2&times;10<sup>9</sup> steps and as many keys of one hash code, so a cycle is what was met: in the maps
 * without locks it is an outcome, in the others it takes such keys, which no test here puts.
 *
 * @param <V> type of the values
 */
public final class ChainTable<V> implements Buckets<V>, Iterable<Node<V>> {

    private static final int LONGEST_CHAIN = 1 << 16;
    private static final int LONGEST_TABLE = 1 << 30;

    private final @Nullable Node<V>[] slots;

    private ChainTable(@Nullable Node<V>[] slots) {
        this.slots = slots;
    }

    /** Allocates an array of as many empty slots as asked for; tests put one here that fails. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays; this one leaves only as Node<V>[]
    static <V> @Nullable Node<V>[] allocate(int length) {
        return new Node[length];
    }

    /**
     * {@return an empty table}
     *
     * @param length number of slots, a power of two
     * @param allocator where the array comes from
     * @throws OutOfMemoryError if the allocator does
     */
    static <V> ChainTable<V> ofLength(int length, IntFunction<@Nullable Node<V>[]> allocator) {
        return new ChainTable<>(allocator.apply(length));
    }

    /** {@return an empty table of {@code length} slots, or null if it is too long or there is no memory for it} */
    static <V> @Nullable ChainTable<V> tryLength(int length, IntFunction<@Nullable Node<V>[]> allocator) {
        if (length <= 0 || length > LONGEST_TABLE) {
            return null;
        }
        try {
            return ofLength(length, allocator);
        } catch (OutOfMemoryError refused) {
            return null; // no growth now is no error: longer chains do until a later insert tries again
        }
    }

    /** {@return the number of slots} */
    public int length() {
        return slots.length;
    }

    int slot(int hash) {
        return hash & (slots.length - 1);
    }

    boolean isVacant(int slot) {
        return slots[slot] == null;
    }

    @Override
    public @Nullable Node<V> find(Object key, int hash) {
        Node<V> node = slots[slot(hash)];
        for (int steps = 0; node != null && !node.holds(key, hash); node = node.next) {
            steps = counted(steps);
        }
        return node;
    }

    /** Adds a node behind the last one of its chain. */
    @Override
    public void link(Node<V> added) {
        Node<V> last = slots[slot(added.hash)];
        if (last == null) {
            slots[slot(added.hash)] = added;
            return;
        }
        int steps = 0;
        for (Node<V> next = last.next; next != null; next = next.next) {
            last = next;
            steps = counted(steps);
        }
        last.next = added;
    }

    /** Adds a node in front of the first one of its chain. */
    void push(Node<V> added) {
        int slot = slot(added.hash);
        added.next = slots[slot];
        slots[slot] = added;
    }

    @Override
    public boolean unlink(Node<V> removed) {
        Node<V> previous = null;
        int steps = 0;
        for (Node<V> node = slots[slot(removed.hash)]; node != null; node = node.next) {
            if (node == removed) {
                replaceLink(previous, removed);
                return true;
            }
            previous = node;
            steps = counted(steps);
        }
        return false;
    }

    private void replaceLink(@Nullable Node<V> previous, Node<V> removed) {
        if (previous == null) {
            slots[slot(removed.hash)] = removed.next;
        } else {
            previous.next = removed.next;
        }
    }

    /**
     * Moves a chain, each node to the head of its new chain, which turns its order around; then empties the slot.
     *
     * @return number of nodes moved
     */
    public int pushAll(int slot, ChainTable<V> target) {
        int moved = 0;
        for (Node<V> node = slots[slot]; node != null; moved = counted(moved)) {
            Node<V> rest = node.next;
            target.push(node);
            node = rest;
        }
        slots[slot] = null;
        return moved;
    }

    /** Relinks a chain into two of a table twice as long, both in the old order; the slot here keeps its first node. */
    void split(int slot, ChainTable<V> target) {
        ChainBuilder<V> low = new ChainBuilder<>();
        ChainBuilder<V> high = new ChainBuilder<>();
        int steps = 0;
        for (Node<V> node = slots[slot]; node != null; node = node.next) {
            ((node.hash & slots.length) == 0 ? low : high).append(node);
            steps = counted(steps);
        }
        target.slots[slot] = low.end();
        target.slots[slot + slots.length] = high.end();
    }

    /** Shows the nodes of one chain to {@code receiver}, which must leave them linked as they are. */
    void forEachIn(int slot, Consumer<Node<V>> receiver) {
        int steps = 0;
        for (Node<V> node = slots[slot]; node != null; node = node.next) {
            receiver.accept(node);
            steps = counted(steps);
        }
    }

    void clear() {
        Arrays.fill(slots, null);
    }

    /** {@return a walk over the nodes as they are met, slot by slot} */
    @Override
    public Iterator<Node<V>> iterator() {
        return new Walk();
    }

    /** {@return one step more; ends a walk that is longer than any chain} */
    static int counted(int steps) {
        if (steps == LONGEST_CHAIN) {
            throw new EndlessTraversal(steps);
        }
        return steps + 1;
    }

    private final class Walk implements Iterator<Node<V>> {
        private int slot;
        private int steps;
        private @Nullable Node<V> node = slots[0];

        @Override
        public boolean hasNext() {
            while (node == null && ++slot < slots.length) {
                node = slots[slot];
                steps = 0;
            }
            return node != null;
        }

        @Override
        public Node<V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node<V> met = Objects.requireNonNull(node);
            steps = counted(steps);
            node = met.next;
            return met;
        }
    }
}
