package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An inner node of {@link HashTrieMap}: a slot for each value of some bits of the hash. A slot holds the slots of a
 * branch below, a {@link TrieEntry} or null.
 *
 * <p>Behind the slots, as the last element of their array, stands the branch that they belong to. So the array alone
 * stands for the branch: a way down goes from array to array, and only who wants to store something looks at the rest.
 */
final class TrieBranch<V> {

    /** Where branches come from; tests put one here that fails. */
    @FunctionalInterface
    interface Allocator<V> {
        /** {@return a branch without children} */
        TrieBranch<V> allocate(int slots, int shift, @Nullable TrieBranch<V> parent, int slotInParent);
    }

    /**
     * Get and set are volatile: a set publishes what it stores, and a look for one key after the store of another stays
     * behind it. Slots are written under {@link #lock} only.
     */
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

    final ReentrantLock lock = new ReentrantLock();
    final @Nullable TrieBranch<V> parent;
    final int slotInParent;
    final @Nullable Object[] slots;
    private final int shift;

    /** Whether this branch was pruned; guarded by {@link #lock}, false for ever in the root. */
    boolean dead;

    /**
     * A branch without children.
     *
     * @param length number of slots, a power of two
     * @param shift number of bits below those that choose a slot here
     * @param parent the branch above, null for the root
     * @param slotInParent index of the slot of {@code parent} that this branch is meant for
     */
    TrieBranch(int length, int shift, @Nullable TrieBranch<V> parent, int slotInParent) {
        this.shift = shift;
        this.parent = parent;
        this.slotInParent = slotInParent;
        slots = new Object[length + 1];
        slots[length] = this;
    }

    /** {@return the branch that {@code slots} are of} Plain: it was there before anybody saw the slots. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the last element is set once, by the constructor
    static <V> TrieBranch<V> of(@Nullable Object[] slots) {
        return (TrieBranch<V>) slots[slots.length - 1];
    }

    /** {@return what is in the slot of {@code slots} that the bits of {@code hash} above {@code shift} choose} */
    static @Nullable Object get(@Nullable Object[] slots, long hash, int shift) {
        return SLOT.getVolatile(slots, (int) (hash >>> shift) & (slots.length - 2));
    }

    int length() {
        return slots.length - 1;
    }

    int shift() {
        return shift;
    }

    int slot(long hash) {
        return (int) (hash >>> shift) & (length() - 1);
    }

    @Nullable Object get(int slot) {
        return SLOT.getVolatile(slots, slot);
    }

    void set(int slot, @Nullable Object node) {
        SLOT.setVolatile(slots, slot, node);
    }

    /** Fills a slot of a branch that nobody sees yet. */
    void setPlain(int slot, Object node) {
        slots[slot] = node;
    }

    boolean isEmpty() {
        for (int slot = 0; slot < length(); slot++) {
            if (get(slot) != null) {
                return false;
            }
        }
        return true;
    }
}
