package growspurt.maps;

import growspurt.api.GrowthGauge;
import growspurt.maps.NonBlockingTable.Boxed;
import growspurt.maps.NonBlockingTable.Closed;
import growspurt.maps.NonBlockingTable.Frozen;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Open addressing without locks: each slot is a small state machine, and whoever meets a table that is being copied
 * copies some of it.
 *
 * <p><b>Semantics.</b> Linearizable per key. {@code clear} takes effect at one instant for whatever starts after it; an
 * update that overlaps it may still happen before it, on what was cleared. {@code size} counts an entry just after it
 * comes or goes; {@code containsValue} walks; iterators are weakly consistent. A function given to the compute family runs
 * without a lock, and again if the key was changed meanwhile; it may use this map.
 *
 * <p><b>Linearization points.</b> An update that changes something: the CAS of the value. A lookup and an update that
 * changes nothing: the read of the value, or, if the key is not found, of the free key slot or of the missing next table.
 * {@code clear}: the CAS of the top table.
 *
 * <p><b>Memory ordering.</b> Keys, values and the links from table to table are volatile; the CAS of a value publishes what
 * came before it.
 *
 * <p><b>Progress.</b> Lock-free, lookups too: they copy the slot that they need and a chunk besides. A thread that stops
 * while it copies holds up nobody.
 *
 * <p><b>Cost.</b> Expected O(1) probes per operation, at most 10 + length / 16 per table; a growth copies all slots,
 * {@value #CHUNK} by each operation that notices it. 12 bytes per slot with compressed references, 3 to 5 times that while
 * growing. Keys with equal hash codes make the table grow by 16 slots for each one beyond ten.
 *
 * <p><b>Source.</b> Cliff Click, A Lock-Free Hash Table, 2007; NonBlockingHashMap of JCTools 4. Departures: two ways of
 * being closed, see below; hashes are mixed in another way or, in the candidate, not at all; late allocators do not
 * sleep; a table whose keys are half removed is copied to one as long, where JCTools looks at the clock; a thread that
 * copied all slots itself needs no count to say so; a lookup that has no memory to copy answers all the same.
 *
 * @param <V> type of the values
 */
public final class NonBlockingMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * States of a slot (key, value); T is the tombstone, and a key stays for ever.
     *
     *   (-, -) -> (K, -) -> (K, V) <-> (K, V') <-> (K, T)       without a copy
     *   (-, -) -> (no key, -) -> (no key, NEVER_USED)           copied: nothing there, and nothing comes
     *   (K, -) -> (K, NEVER_USED)                               copied: no value yet
     *   (K, T) -> (K, MOVED)                                    copied: removed
     *   (K, V) -> (K, boxed V) -> (K, MOVED)                    copied: V is in the next table, or was in it
     *
     * Invariants
     *   - An update writes into a table only after it has closed the slot of its key in every table before, or found
     *     that there is none to be had. So while a slot is boxed no update has got past it, and its value is the one in
     *     force; and a value that an update wrote is newer than all in older tables.
     *   - A free slot ends the probing of get and of put alike, so a key that is not found before it is in no newer table.
     *   - Only tables whose slots are all closed make way for the next on top. Closed slots do not change.
     *   - A copier writes only into a slot that holds nothing, and goes on to the next table only from NEVER_USED.
     *
     * Why closed is not one state. A copier stops with V in its hands. Others copy V, remove K in the next table, and
     * copy that to a third one, where a removed key is not copied. If the closed slot of K in the second table looked
     * like one that was never used, the copier would go on to the third, find nothing, and put V there: a removed key
     * would be back. MOVED tells it that its work was done.
     *
     * Growth, published last
     *   before   top = A
     *   1 allocate B                          no memory: the insert fails, nothing has changed; or, while there is still
     *                                         a slot for its key, it goes on in A
     *   2 CAS    A.next: null -> B            fails: another thread's B is used
     *   3 CAS    free key: null -> no key     fails: a key came in, its value will be boxed
     *   4 CAS    value: V -> boxed V          fails: it was changed, box that
     *   5 CAS    in B, or behind: null -> V   fails: copied by another thread, and perhaps updated since
     *   6 CAS    value: boxed V -> MOVED      fails: another thread has closed it, and counts it
     *   7 CAS    top: A -> B                  when all slots are closed; tables that are finished too follow at once
     */

    static final int CHUNK = 1024;
    private static final int SHORTEST = 8;

    private final int initialLength;
    private final IntUnaryOperator mixer;
    private final IntFunction<@Nullable Object[]> allocator;
    private final AtomicInteger tables = new AtomicInteger();

    /** get and compareAndSet are volatile, as those of the slots are. */
    private final AtomicReference<NonBlockingTable> top;

    /** An empty map of eight slots. */
    public NonBlockingMap() {
        this(SHORTEST, NonBlockingMap::mixed, Object[]::new);
    }

    /**
     * An empty map.
     *
     * @param initialLength number of slots, a power of two, at least 8
     * @param mixer makes a hash from a hash code; the lowest bits choose the slot
     * @param allocator where arrays come from; it is given twice the number of slots
     */
    NonBlockingMap(int initialLength, IntUnaryOperator mixer, IntFunction<@Nullable Object[]> allocator) {
        super(0);
        this.initialLength = initialLength;
        this.mixer = mixer;
        this.allocator = allocator;
        this.top = new AtomicReference<>(empty(tables.incrementAndGet()));
    }

    /** {@return an empty map of eight slots in which the lowest bits of the hash code, as they are, choose the slot} */
    static <V> NonBlockingMap<V> unmixed() {
        return new NonBlockingMap<>(SHORTEST, IntUnaryOperator.identity(), Object[]::new);
    }

    /** {@return the finaliser of MurmurHash3} Without it neighbours would fill a table to the last slot before it grows. */
    private static int mixed(int hashCode) {
        int hash = hashCode;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private int hash(Object key) {
        return mixer.applyAsInt(Node.hash(key));
    }

    /** {@return a gauge that numbers the tables, and shows the map growing while the top table has a next one} */
    @Override
    public GrowthGauge gauge() {
        return new GrowthGauge() {
            @Override
            public int generation() {
                return Objects.requireNonNull(top.getOpaque()).number;
            }

            @Override
            public boolean growing() {
                return Objects.requireNonNull(top.getOpaque()).nextOpaquely() != null;
            }
        };
    }

    private NonBlockingTable empty(int number) {
        return new NonBlockingTable(number, initialLength, new LongAdder(), allocator);
    }

    private NonBlockingTable after(NonBlockingTable table) {
        return new NonBlockingTable(tables.incrementAndGet(), table.nextLength(), table.live, allocator);
    }

    NonBlockingTable top() {
        return Objects.requireNonNull(top.get());
    }

    @Override
    public @Nullable V get(Object key) {
        int hash = hash(key);
        NonBlockingTable table = top();
        return read(table, table.find(key, hash), key, hash);
    }

    /**
     * {@return the value of {@code key}} Ends: each round is one table further, and tables do not grow faster than operations
     * come.
     *
     * @param found where {@code first} has the key, as {@link NonBlockingTable#find} says it
     */
    private @Nullable V read(NonBlockingTable first, int found, Object key, int hash) {
        NonBlockingTable table = first;
        for (int slot = found; ; slot = table.find(key, hash)) {
            if (slot < 0 && slot != NonBlockingTable.NOWHERE) {
                return null;
            }
            Object value = slot < 0 ? Closed.MOVED : table.value(slot);
            if (!(value instanceof Frozen)) {
                return unmasked(value);
            }
            NonBlockingTable next = table.next();
            if (next == null) {
                return null;
            }
            if (value instanceof Boxed boxed && !triedToCopy(table, next, slot)) {
                return unmasked(boxed.value);
            }
            help();
            table = next;
        }
    }

    /** {@return false for lack of memory} Then the boxed value that was read is an answer: it was in force. */
    private boolean triedToCopy(NonBlockingTable table, NonBlockingTable next, int slot) {
        try {
            copyOne(table, next, slot);
            return true;
        } catch (OutOfMemoryError refused) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // what is not frozen and no tombstone is a value of this map
    private @Nullable V unmasked(@Nullable Object value) {
        return value == NonBlockingTable.TOMBSTONE ? null : (V) value;
    }

    /** Ends: an exchange fails only when another thread has changed the key. */
    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        int hash = hash(key);
        for (; ; ) {
            NonBlockingTable table = top();
            int slot = table.find(key, hash);
            V before = read(table, slot, key, hash);
            V after = remapping.apply(before);
            Change<V> change = new Change<>(before, after);
            if (after == before || exchange(table, slot, key, before, after)) {
                return change;
            }
        }
    }

    /**
     * {@return whether the value of {@code key} was {@code before} and is {@code after} now; null stands for none}
     *
     * @param found where {@code first} had the key, as {@link NonBlockingTable#find} said it
     */
    private boolean exchange(NonBlockingTable first, int found, Object key, @Nullable V before, @Nullable V after) {
        int hash = hash(key);
        NonBlockingTable table = first;
        for (int known = found; ; known = table.find(key, hash)) {
            int slot = before == null ? table.claimed(known, key, hash) : known;
            if (slot == NonBlockingTable.NOWHERE) {
                table = grown(table);
                help();
                continue;
            }
            Object value = slot < 0 ? null : table.value(slot);
            NonBlockingTable next = slot < 0 ? null : nextFor(table, slot, hash, value);
            if (next != null) {
                copyOne(table, next, slot);
                help();
                table = next;
            } else if (unmasked(value) != before) {
                return false;
            } else if (table.exchange(slot, value, after == null ? NonBlockingTable.TOMBSTONE : after)) {
                count(table, before, after);
                return true;
            }
        }
    }

    private void count(NonBlockingTable table, @Nullable V before, @Nullable V after) {
        int growth = (after == null ? 0 : 1) - (before == null ? 0 : 1);
        if (growth != 0) {
            table.live.add(growth);
        }
    }

    /** {@return the table to go on in, or null to stay; without memory for a longer one a new key stays in a crowd} */
    private @Nullable NonBlockingTable nextFor(NonBlockingTable table, int slot, int hash, @Nullable Object value) {
        NonBlockingTable next = table.next();
        if (next != null || value != null || !table.isCrowdedAt(slot, hash)) {
            return next;
        }
        try {
            return grown(table);
        } catch (OutOfMemoryError refused) {
            return null;
        }
    }

    private NonBlockingTable grown(NonBlockingTable table) {
        NonBlockingTable next = table.next();
        return next == null ? table.next(after(table)) : next;
    }

    private void copyOne(NonBlockingTable from, NonBlockingTable to, int slot) {
        if (copy(from, to, slot) && from.closed(1)) {
            promote();
        }
    }

    /** Closes a slot; {@return whether it was this thread that did} A retry means that another one changed the value. */
    private boolean copy(NonBlockingTable from, NonBlockingTable to, int slot) {
        from.bar(slot);
        Object value = from.value(slot);
        while (!(value instanceof Frozen)) {
            Frozen frozen = frozen(value);
            if (!from.exchange(slot, value, frozen)) {
                value = from.value(slot);
            } else if (frozen instanceof Closed) {
                return true;
            } else {
                value = frozen;
            }
        }
        if (value instanceof Boxed boxed) {
            Object key = Objects.requireNonNull(from.key(slot));
            int known = from.hash(slot);
            carry(to, key, known == NonBlockingTable.UNKNOWN ? hash(key) : known, boxed.value);
            return from.exchange(slot, boxed, Closed.MOVED);
        }
        return false;
    }

    private static Frozen frozen(@Nullable Object value) {
        if (value == null) {
            return Closed.NEVER_USED;
        }
        return value == NonBlockingTable.TOMBSTONE ? Closed.MOVED : new Boxed(value);
    }

    /** Puts a value from an older table into the first one that has not closed the slot unused, if nothing is there. */
    void carry(NonBlockingTable target, Object key, int hash, Object value) {
        NonBlockingTable to = target;
        for (; ; ) { // ends: a retry means that another thread has written there or closed it
            int slot = to.claimed(to.find(key, hash), key, hash);
            Object found = slot < 0 ? Closed.NEVER_USED : to.value(slot);
            if (found == Closed.NEVER_USED) {
                to = grown(to);
                continue;
            }
            NonBlockingTable next = found == null ? nextFor(to, slot, hash, null) : null;
            if (next != null) {
                copyOne(to, next, slot);
            } else if (found != null || to.exchange(slot, null, value)) {
                return;
            }
        }
    }

    /** Copies a chunk if the top table is being copied. Help is free: without memory it is left to a later operation. */
    private void help() {
        NonBlockingTable from = top();
        NonBlockingTable to = from.next();
        if (to == null) {
            return;
        }
        int chunk = Math.min(from.length(), CHUNK);
        int first = from.isFinished() ? -1 : from.claimChunk(chunk);
        try {
            if (first < 0) {
                copyAll(from, to);
            } else if (from.closed(copyRange(from, to, first, first + chunk))) {
                promote();
            }
        } catch (OutOfMemoryError refused) {
            return;
        }
    }

    /** Waits for nobody: what others have claimed and not closed is copied too. */
    private void copyAll(NonBlockingTable from, NonBlockingTable to) {
        if (!from.isFinished()) {
            copyRange(from, to, 0, from.length());
            from.finish();
        }
        promote();
    }

    private int copyRange(NonBlockingTable from, NonBlockingTable to, int first, int end) {
        int closed = 0;
        for (int slot = first; slot < end; slot++) {
            closed += copy(from, to, slot) ? 1 : 0;
        }
        return closed;
    }

    /** Ends: each round puts a newer table on top, or finds that another thread has. */
    private void promote() {
        NonBlockingTable table = top();
        while (table.isFinished()) {
            top.compareAndSet(table, Objects.requireNonNull(table.next()));
            table = top();
        }
    }

    @Override
    public int size() {
        return (int) Math.max(0, top().live.sum()); // a removal may be counted before the insert that it undoes
    }

    /** No growth: the empty table takes the number of the one that it replaces. A retry means that this was another one. */
    @Override
    public void clear() {
        NonBlockingTable full = top();
        while (!top.compareAndSet(full, empty(full.number))) {
            full = top();
        }
    }

    /** {@return a walk over the keys of one table, which has them all, looking each of them up} */
    @Override
    Iterator<Node<V>> nodes() {
        NonBlockingTable table = settled();
        return new WeakWalk<>() {
            private int slot;

            @Override
            protected @Nullable Node<V> advance() {
                while (slot < table.length()) {
                    if (table.key(slot++) instanceof Long key) {
                        V value = get(key);
                        if (value != null) {
                            return new Node<>(key, Node.hash(key), value);
                        }
                    }
                }
                return null;
            }
        };
    }

    /** {@return the top table, once it is not being copied} Ends: each round puts a newer table on top. */
    private NonBlockingTable settled() {
        NonBlockingTable table = top();
        for (NonBlockingTable next = table.next(); next != null; next = table.next()) {
            copyAll(table, next);
            table = top();
        }
        return table;
    }
}
