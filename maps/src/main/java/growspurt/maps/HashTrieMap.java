package growspurt.maps;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hash trie without a table: where two entries meet, their slot becomes a branch, and a branch that is empty is pruned.
 *
 * <p><b>Semantics.</b> Linearizable per key. {@code clear} takes effect at one instant for whatever starts after it; an
 * update that overlaps it may still happen before it, on what was cleared. {@code size} and {@code containsValue} walk;
 * iterators are weakly consistent. A function given to the compute family runs without a lock, and again if the key was
 * changed meanwhile; it may use this map.
 *
 * <p><b>Linearization points.</b> A new key: the store into the slot. Replacing and removing: the CAS of the value. A
 * lookup and an update that changes nothing, key found: the read of the value; if that is gone, the CAS that took it
 * away or, if that came first, the read of the last slot. Key not found: the read of the last slot; if the key was
 * there and its entry was unlinked before it was met, the CAS that took its value away; in a branch that was pruned
 * after it was reached, the pruning. {@code clear}: the store of the root.
 *
 * <p><b>Memory ordering.</b> Root, slots, links and values are volatile: the store of an entry publishes its plain
 * fields and what came before, and so does the CAS of a value. Whether a branch is dead is guarded by its lock.
 *
 * <p><b>Progress.</b> Lookups wait-free: at most 64 / bits branches, then a chain. Replacing a value is lock-free.
 * Inserts and removals block those of the same branch while they store, and a pruning those of the branch above.
 *
 * <p><b>Cost.</b> Expected O(log n) branches per operation, to the base of the number of slots in a branch; a growth
 * allocates the branches that tell two hashes apart and moves one entry. 32 bytes for an entry, 176 for a branch of 16
 * slots with its lock. Replacing a value allocates nothing for the entry.
 *
 * <p><b>Source.</b> Go 1.24, src/internal/sync/hashtriemap.go. Departures: a value is replaced in its entry, where
 * Go replaces the entry under the lock; an update computes its value first and starts again if the value of its key
 * changed meanwhile; the mixer of hash codes is a knob, the lowest bits choosing the first slot.
 *
 * @param <V> type of the values
 */
public final class HashTrieMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * There is no table and no window: a growth is one store into one slot. The generation counts growths and prunings.
     *
     * Invariants
     *   - The hash of a key says which slot it can be in at each depth; only the depth varies. So one slot at a time,
     *     that of the deepest branch on its way, stands for the key.
     *   - All entries of a chain have the same hash, and no other chain has it. New ones go to its front, so who has
     *     read the slot meets all that stood there but those that were removed meanwhile.
     *   - A slot of a branch, and the links of the chain in it, are written under the lock of that branch. A slot is
     *     never written again once its branch is dead.
     *   - A value that is gone stays so, and its entry is on its way out: the value goes under the lock that is held
     *     until the entry is unlinked. So under a lock each entry in a slot has its value, and as long as an entry has
     *     a value it is the one entry of its key. Hence a CAS of the value, which no lock guards, is an update of the
     *     map.
     *   - An entry keeps its link when it is unlinked, so a lookup that stands on it comes by all that is behind it.
     *   - A branch is in the slot of its parent until it is dead. Only an empty branch dies, so a lookup that was on
     *     its way through it finds no key that it should have found: at the pruning its key was absent.
     *   - Locks are taken from child to parent. Hence no deadlock. No user's code runs under one.
     *
     * Growth
     *   before   slot -> A                  B comes, the slot is the same, the hash is not
     *   1 allocate a branch for each group of bits that A and B have in common, and one more, with A and B in it
     *   2 store  slot: A -> branch          A stays reachable throughout, first here, then there
     *
     * Pruning
     *   before   slot -> A                  A is removed
     *   1 CAS    A.value: v -> null         under the lock of its branch; fails: it was replaced: start again
     *   2 store  slot: A -> null            nothing from 1 to here can fail
     *   3 the branch is empty and not the root: lock its parent, mark it dead, clear the slot of the parent, unlock it
     *   4 go on with the parent as in 3
     */

    private static final int HASH_BITS = 64;
    private static final int GO_BITS = 4;

    private final int bits;
    private final IntToLongFunction mixer;
    private final TrieBranch.Allocator<V> allocator;

    /** get and set are volatile, as those of the slots are. */
    private final AtomicReference<TrieBranch<V>> root;

    /** An empty map with 16 slots for each branch. */
    public HashTrieMap() {
        this(GO_BITS, HashTrieMap::lowestBitsFirst, TrieBranch::new);
    }

    /**
     * An empty map.
     *
     * @param bits bits of the hash that choose the slot of a branch, a divisor of 64
     * @param mixer makes 64 bits from a hash code; the highest choose the slot of the root
     * @param allocator where branches come from
     */
    HashTrieMap(int bits, IntToLongFunction mixer, TrieBranch.Allocator<V> allocator) {
        super(0);
        this.bits = bits;
        this.mixer = mixer;
        this.allocator = allocator;
        this.root = new AtomicReference<>(newRoot());
    }

    /** {@return a hash whose highest bit is the lowest of {@code hashCode}, so that neighbours part at the root} */
    static long lowestBitsFirst(int hashCode) {
        return Long.reverse(hashCode);
    }

    private TrieBranch<V> newRoot() {
        return allocator.allocate(1 << bits, HASH_BITS - bits, null, 0);
    }

    private TrieBranch<V> root() {
        return Objects.requireNonNull(root.get());
    }

    private long hash(Object key) {
        return mixer.applyAsLong(Node.hash(key));
    }

    @Override
    public @Nullable V get(Object key) {
        long hash = hash(key);
        Object node = root().slots;
        for (int shift = HASH_BITS - bits; node instanceof Object[] slots; shift -= bits) {
            node = TrieBranch.get(slots, hash, shift);
        }
        TrieEntry<V> found = TrieEntry.find(TrieEntry.of(node), key);
        return found == null ? null : found.value();
    }

    /** Ends: an attempt fails only when another thread has changed the key, or has grown or pruned on its way. */
    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        long hash = hash(key);
        for (; ; ) {
            @Nullable Object[] last = root().slots;
            Object node = last;
            for (int shift = HASH_BITS - bits; node instanceof Object[] slots; shift -= bits) {
                last = slots;
                node = TrieBranch.get(slots, hash, shift);
            }
            TrieEntry<V> found = TrieEntry.find(TrieEntry.of(node), key);
            V before = found == null ? null : found.value();
            V after = remapping.apply(before);
            Change<V> change = new Change<>(before, after);
            if (after == before || exchange(last, found, key, hash, before, after)) {
                return change;
            }
        }
    }

    /** {@return whether the value of {@code key} was {@code before} and is {@code after} now; null stands for none} */
    private boolean exchange(
            @Nullable Object[] slots,
            @Nullable TrieEntry<V> found,
            Object key,
            long hash,
            @Nullable V before,
            @Nullable V after) {
        if (found == null || before == null) {
            return after != null && insert(TrieBranch.of(slots), (Long) key, hash, after);
        }
        return after == null ? remove(TrieBranch.of(slots), key, hash, before) : found.exchange(before, after);
    }

    private boolean insert(TrieBranch<V> branch, Long key, long hash, V value) {
        branch.lock.lock();
        try {
            Object node = branch.get(branch.slot(hash));
            if (branch.dead || node instanceof Object[]) {
                return false;
            }
            TrieEntry<V> head = TrieEntry.of(node);
            if (TrieEntry.find(head, key) != null) {
                return false;
            }
            if (head == null || hashOf(head) == hash) {
                branch.set(branch.slot(hash), new TrieEntry<>(key, value, head));
            } else {
                branch.set(branch.slot(hash), fork(branch, head, new TrieEntry<>(key, value, null), hash).slots);
                growth().advance();
            }
            return true;
        } finally {
            branch.lock.unlock();
        }
    }

    private long hashOf(TrieEntry<V> entry) {
        return mixer.applyAsLong(entry.hashOfKey());
    }

    private boolean remove(TrieBranch<V> branch, Object key, long hash, V before) {
        TrieBranch<V> held = branch;
        held.lock.lock();
        try {
            Object node = branch.get(branch.slot(hash));
            if (branch.dead || node instanceof Object[]) {
                return false;
            }
            TrieEntry<V> head = TrieEntry.of(node);
            TrieEntry<V> removed = TrieEntry.find(head, key);
            if (head == null || removed == null || !removed.exchange(before, null)) {
                return false;
            }
            if (head != removed) {
                head.unlink(removed);
            } else {
                branch.set(branch.slot(hash), head.next());
                for (TrieBranch<V> parent = held.parent; parent != null && held.isEmpty(); parent = held.parent) {
                    parent.lock.lock();
                    prune(held, parent);
                    held = parent;
                }
            }
            return true;
        } finally {
            held.lock.unlock();
        }
    }

    /** {@return branches that tell {@code a} and {@code b} apart} Plain stores: nobody sees them before the slot does. */
    private TrieBranch<V> fork(TrieBranch<V> above, TrieEntry<V> a, TrieEntry<V> b, long hashOfB) {
        long hashOfA = hashOf(a);
        TrieBranch<V> top = below(above, hashOfA);
        TrieBranch<V> branch = top;
        while (branch.slot(hashOfA) == branch.slot(hashOfB)) { // ends: the hashes differ
            TrieBranch<V> deeper = below(branch, hashOfA);
            branch.setPlain(branch.slot(hashOfA), deeper.slots);
            branch = deeper;
        }
        branch.setPlain(branch.slot(hashOfA), a);
        branch.setPlain(branch.slot(hashOfB), b);
        return top;
    }

    private TrieBranch<V> below(TrieBranch<V> parent, long hash) {
        return allocator.allocate(1 << bits, parent.shift() - bits, parent, parent.slot(hash));
    }

    /** Removes an empty branch from its parent, both of which are locked, and lets go of it. */
    private void prune(TrieBranch<V> branch, TrieBranch<V> parent) {
        branch.dead = true;
        parent.set(branch.slotInParent, null);
        branch.lock.unlock();
        growth().advance();
    }

    /** Counts by walking. */
    @Override
    public int size() {
        int entries = 0;
        for (Iterator<Node<V>> nodes = nodes(); nodes.hasNext(); nodes.next()) {
            entries++;
        }
        return entries;
    }

    @Override
    public void clear() {
        root.set(newRoot());
    }

    @Override
    Iterator<Node<V>> nodes() {
        return new Walk<>(root());
    }

    /** From slot to slot and back up by the links to the parents; entries that were removed meanwhile are passed. */
    private static final class Walk<V> extends WeakWalk<V> {
        private @Nullable TrieBranch<V> branch;
        private int slot;
        private @Nullable TrieEntry<V> entry;

        Walk(TrieBranch<V> root) {
            branch = root;
        }

        @Override
        protected @Nullable Node<V> advance() {
            while (entry != null || branch != null) {
                TrieEntry<V> met = entry;
                if (met != null) {
                    entry = met.next();
                    V value = met.value();
                    if (value != null) {
                        return new Node<>(met.key, met.hashOfKey(), value);
                    }
                } else if (branch != null) {
                    step(branch);
                }
            }
            return null;
        }

        private void step(TrieBranch<V> at) {
            if (slot == at.length()) {
                slot = at.slotInParent + 1;
                branch = at.parent;
                return;
            }
            Object node = at.get(slot);
            if (node instanceof Object[] slots) {
                slot = 0;
                branch = TrieBranch.of(slots);
            } else {
                slot++;
                entry = TrieEntry.of(node);
            }
        }
    }
}
