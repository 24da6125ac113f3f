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
 * <p><b>Linearization points.</b> An update that changes something: the store into the slot. A lookup and an update that
 * changes nothing: the read of the last slot; in a branch that was pruned after it was reached: the pruning. {@code
 * clear}: the store of the root.
 *
 * <p><b>Memory ordering.</b> Root and slots are volatile, entries immutable with final fields: the store of an entry
 * publishes it and what came before. Whether a branch is dead is guarded by its lock.
 *
 * <p><b>Progress.</b> Lookups wait-free: at most 64 / bits branches, then a chain. Updates block those of the same branch
 * while they store, and a pruning those of the branch above.
 *
 * <p><b>Cost.</b> Expected O(log n) branches per operation, to the base of the number of slots in a branch; a growth
 * allocates the branches that tell two hashes apart and moves one entry. 32 bytes for an entry, 150 for a branch of 16
 * slots with its lock. An update copies what stands before it in a chain of equal hashes.
 *
 * <p><b>Source.</b> Go 1.24, src/internal/sync/hashtriemap.go. Departures: a chain of equal hashes is immutable and
 * replaced with one store, where Go relinks it; an update computes its value before it takes the lock and starts again if
 * the value of its key changed meanwhile; the mixer of hash codes is a knob, the lowest bits choosing the first slot.
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
     *   - The hash of a key says which slot it can be in at each depth; only the depth varies. So one slot at a time, that
     *     of the deepest branch on its way, stands for the key.
     *   - All entries of a chain have the same hash, and no other chain has it.
     *   - A slot of a branch is written under the lock of that branch, and never again once the branch is dead.
     *   - A branch is in the slot of its parent until it is dead. Only an empty branch dies, so a lookup that was on its
     *     way through it finds no key that it should have found: at the pruning its key was absent.
     *   - Locks are taken from child to parent. Hence no deadlock. No user's code runs under one.
     *
     * Growth
     *   before   slot -> A                  B comes, the slot is the same, the hash is not
     *   1 allocate a branch for each group of bits that A and B have in common, and one more, with A and B in it
     *   2 store  slot: A -> branch          A stays reachable throughout, first here, then there
     *
     * Pruning
     *   before   slot -> A                  A is removed
     *   1 store  slot: A -> null            under the lock of its branch
     *   2 the branch is empty and not the root: lock its parent, mark it dead, clear the slot of the parent, unlock it
     *   3 go on with the parent as in 2
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
        TrieNode<V> node = root();
        while (node instanceof TrieBranch<V> branch) {
            node = branch.get(branch.slot(hash));
        }
        TrieEntry<V> found = TrieEntry.find((TrieEntry<V>) node, key, hash);
        return found == null ? null : found.value();
    }

    /** Ends: an attempt fails only when another thread has changed the key, or has grown or pruned on its way. */
    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        long hash = hash(key);
        for (; ; ) {
            TrieBranch<V> branch = root();
            TrieNode<V> node = branch.get(branch.slot(hash));
            while (node instanceof TrieBranch<V> child) {
                branch = child;
                node = child.get(child.slot(hash));
            }
            TrieEntry<V> found = TrieEntry.find((TrieEntry<V>) node, key, hash);
            V before = found == null ? null : found.value();
            V after = remapping.apply(before);
            if (after == before || exchange(branch, key, hash, before, after)) {
                return new Change<>(before, after);
            }
        }
    }

    /** {@return whether the value of {@code key} was {@code before} and is {@code after} now; null stands for none} */
    private boolean exchange(TrieBranch<V> branch, Object key, long hash, @Nullable V before, @Nullable V after) {
        TrieBranch<V> held = branch;
        held.lock.lock();
        try {
            TrieNode<V> node = branch.get(branch.slot(hash));
            if (branch.dead || node instanceof TrieBranch) {
                return false;
            }
            TrieEntry<V> head = (TrieEntry<V>) node;
            TrieEntry<V> found = TrieEntry.find(head, key, hash);
            if ((found == null ? null : found.value()) != before) {
                return false;
            }
            TrieNode<V> next = after == null ? rest(head, found) : with(branch, head, found, key, hash, after);
            store(branch, hash, next);
            held = next == null ? prune(branch) : branch;
            return true;
        } finally {
            held.lock.unlock();
        }
    }

    private static <V> @Nullable TrieEntry<V> rest(@Nullable TrieEntry<V> head, @Nullable TrieEntry<V> removed) {
        return head == null || removed == null ? head : head.without(removed);
    }

    /** {@return what the slot shall hold: the chain with the new value in front, or a branch with two chains} */
    private TrieNode<V> with(
            TrieBranch<V> branch,
            @Nullable TrieEntry<V> head,
            @Nullable TrieEntry<V> replaced,
            Object key,
            long hash,
            V value) {
        if (head == null || head.hash() == hash) {
            return new TrieEntry<>((Long) key, hash, value, rest(head, replaced));
        }
        return fork(branch, head, new TrieEntry<>((Long) key, hash, value, null));
    }

    private void store(TrieBranch<V> branch, long hash, @Nullable TrieNode<V> node) {
        branch.set(branch.slot(hash), node);
        if (node instanceof TrieBranch) {
            growth().advance();
        }
    }

    /** {@return branches that tell {@code a} and {@code b} apart} Plain stores: nobody sees them before the slot does. */
    private TrieBranch<V> fork(TrieBranch<V> above, TrieEntry<V> a, TrieEntry<V> b) {
        TrieBranch<V> top = below(above, a);
        TrieBranch<V> branch = top;
        while (branch.slot(a.hash()) == branch.slot(b.hash())) { // ends: the hashes differ
            TrieBranch<V> deeper = below(branch, a);
            branch.setPlain(branch.slot(a.hash()), deeper);
            branch = deeper;
        }
        branch.setPlain(branch.slot(a.hash()), a);
        branch.setPlain(branch.slot(b.hash()), b);
        return top;
    }

    private TrieBranch<V> below(TrieBranch<V> parent, TrieEntry<V> entry) {
        return allocator.allocate(1 << bits, parent.shift() - bits, parent, parent.slot(entry.hash()));
    }

    /** Removes {@code locked} from its parent if it is empty, and so on; {@return the branch that is locked at the end} */
    private TrieBranch<V> prune(TrieBranch<V> locked) {
        TrieBranch<V> branch = locked;
        for (TrieBranch<V> parent = branch.parent; parent != null && branch.isEmpty(); parent = branch.parent) {
            parent.lock.lock();
            branch.dead = true;
            parent.set(branch.slotInParent, null);
            branch.lock.unlock();
            branch = parent;
            growth().advance();
        }
        return branch;
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

    /** From slot to slot and back up by the links to the parents; a chain is met as it was when its slot was read. */
    private static final class Walk<V> extends WeakWalk<V> {
        private @Nullable TrieBranch<V> branch;
        private int slot;
        private @Nullable TrieEntry<V> entry;

        Walk(TrieBranch<V> root) {
            branch = root;
        }

        @Override
        @Nullable Node<V> advance() {
            while (entry == null && branch != null) {
                step(branch);
            }
            TrieEntry<V> met = entry;
            if (met == null) {
                return null;
            }
            entry = met.next();
            return new Node<>(met.key(), Node.hash(met.key()), met.value());
        }

        private void step(TrieBranch<V> at) {
            if (slot == at.length()) {
                slot = at.slotInParent + 1;
                branch = at.parent;
                return;
            }
            TrieNode<V> node = at.get(slot);
            if (node instanceof TrieBranch<V> child) {
                slot = 0;
                branch = child;
            } else {
                slot++;
                entry = (TrieEntry<V>) node;
            }
        }
    }
}
