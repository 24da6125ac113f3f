package growspurt.maps;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An inner node of {@link HashTrieMap}: a slot for each value of some bits of the hash. {@code get} and {@code set} of
 * slots are volatile: {@code set} publishes what it stores, and a look for one key after the store of another stays behind
 * it. Slots are written under {@link #lock} only.
 */
final class TrieBranch<V> extends AtomicReferenceArray<@Nullable TrieNode<V>> implements TrieNode<V> {

    /** Where branches come from; tests put one here that fails. */
    @FunctionalInterface
    interface Allocator<V> {
        /** {@return a branch without children} */
        TrieBranch<V> allocate(int slots, int shift, @Nullable TrieBranch<V> parent, int slotInParent);
    }

    final transient ReentrantLock lock = new ReentrantLock();
    final transient @Nullable TrieBranch<V> parent;
    final int slotInParent;
    private final int shift;

    /** Whether this branch was pruned; guarded by {@link #lock}, false for ever in the root. */
    boolean dead;

    /**
     * A branch without children.
     *
     * @param slots number of slots, a power of two
     * @param shift number of bits below those that choose a slot here
     * @param parent the branch above, null for the root
     * @param slotInParent index of the slot of {@code parent} that this branch is meant for
     */
    TrieBranch(int slots, int shift, @Nullable TrieBranch<V> parent, int slotInParent) {
        super(slots);
        this.shift = shift;
        this.parent = parent;
        this.slotInParent = slotInParent;
    }

    int shift() {
        return shift;
    }

    int slot(long hash) {
        return (int) (hash >>> shift) & (length() - 1);
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
