package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One table of {@link NonBlockingMap}: in {@code slots}, slot i has its key at index 2i and its value at 2i + 1; in {@code
 * hashes}, the hash of its key at i, so that a search reads no keys but the one that it finds. Keys and values are
 * volatile: the CAS that puts a value publishes what came before it, and a look for one key after a write to another stays
 * behind it.
 */
final class NonBlockingTable {

    /**
     * What a slot holds while it is copied, and after. A class, for every lookup asks whether a value is one: a value of
     * some other class is told from a class by one load, from an interface by a search among all interfaces of its own.
     */
    abstract static sealed class Frozen permits Boxed, Closed {}

    /** The value that is being copied; updates go to the next table. */
    static final class Boxed extends Frozen {
        final Object value;

        Boxed(Object value) {
            this.value = value;
        }
    }

    /** The slot is done with. */
    static final class Closed extends Frozen {
        /** It never held a value here; one that comes from an older table belongs into the next. */
        static final Closed NEVER_USED = new Closed();

        /** It held a value, or a tombstone, that was copied or needed no copy. */
        static final Closed MOVED = new Closed();

        private Closed() {}
    }

    /** Key of a slot that was free when it was copied: no key comes in any more, here or behind. */
    private static final Object NO_KEY = new Object();

    /** Value of a key that was removed. */
    static final Object TOMBSTONE = new Object();

    /** A result of {@link #find}: the key is not here, nor is there a place for it. */
    static final int NOWHERE = Integer.MIN_VALUE;

    /** Hash of a slot that is free, or whose key came in just now, or has this very hash: the key itself must tell. */
    static final int UNKNOWN = 0;

    static final int LONGEST = 1 << 28;
    private static final int FEWEST_PROBES = 10;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

    /** Stored in release mode after its key, loaded in acquire mode before it: where a hash is known, a key is found. */
    private static final VarHandle HASH = MethodHandles.arrayElementVarHandle(int[].class);

    /** Different for each table of a map; but the empty one of a clear has that of the table that it replaced. */
    final int number;

    /** Number of entries of the map, shared by all tables that are copied from each other. */
    final LongAdder live;

    private final @Nullable Object[] slots;
    private final int[] hashes;
    private final int probes;
    private final LongAdder keys = new LongAdder();
    private final AtomicReference<@Nullable NonBlockingTable> next = new AtomicReference<>();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /**
     * An empty table.
     *
     * @param length number of slots, a power of two
     * @throws OutOfMemoryError if the allocator does, or {@code length} is more than {@value #LONGEST}
     */
    NonBlockingTable(int number, int length, LongAdder live, IntFunction<@Nullable Object[]> allocator) {
        if (length > LONGEST) {
            throw new OutOfMemoryError("table of " + length + " slots refused (expected: at most " + LONGEST + ")");
        }
        this.number = number;
        this.live = live;
        this.slots = allocator.apply(2 * length);
        this.hashes = new int[length];
        this.probes = FEWEST_PROBES + length / 16;
    }

    int length() {
        return hashes.length;
    }

    @Nullable NonBlockingTable next() {
        return next.get();
    }

    @Nullable NonBlockingTable nextOpaquely() {
        return next.getOpaque();
    }

    /** {@return the table after this one, which is {@code offered} unless another thread came first} */
    NonBlockingTable next(NonBlockingTable offered) {
        NonBlockingTable before = next.compareAndExchange(null, offered);
        return before == null ? offered : before;
    }

    @Nullable Object key(int slot) {
        return SLOT.getVolatile(slots, 2 * slot);
    }

    @Nullable Object value(int slot) {
        return SLOT.getVolatile(slots, 2 * slot + 1);
    }

    boolean exchange(int slot, @Nullable Object before, Object after) {
        return SLOT.compareAndSet(slots, 2 * slot + 1, before, after);
    }

    /** {@return the hash of the key of {@code slot}, or {@link #UNKNOWN}} */
    int hash(int slot) {
        return (int) HASH.getAcquire(hashes, slot);
    }

    /** {@return the slot of {@code key}; the complement of the free slot that it can have; or {@link #NOWHERE}} */
    int find(Object key, int hash) {
        int slot = home(hash);
        for (int probe = 0; probe < probes; probe++) {
            int known = hash(slot);
            if (known == hash || known == UNKNOWN) {
                Object found = key(slot);
                if (found == null) {
                    return ~slot;
                }
                if (found == NO_KEY) {
                    return NOWHERE;
                }
                if (found.equals(key)) {
                    return slot;
                }
            }
            slot = home(slot + 1);
        }
        return NOWHERE;
    }

    /**
     * {@return the slot that has {@code key} now, or {@link #NOWHERE}} A retry means that another key took the free slot.
     *
     * @param found what {@link #find} said
     */
    int claimed(int found, Object key, int hash) {
        int slot = found;
        while (slot < 0 && slot != NOWHERE && !claim(~slot, key, hash)) {
            slot = find(key, hash);
        }
        return slot < 0 && slot != NOWHERE ? ~slot : slot;
    }

    private int home(int hash) {
        return hash & (length() - 1);
    }

    /** {@return whether the free slot has {@code key} now, and for ever} */
    private boolean claim(int slot, Object key, int hash) {
        boolean done = SLOT.compareAndSet(slots, 2 * slot, null, key);
        if (done) {
            HASH.setRelease(hashes, slot, hash);
            keys.increment();
        }
        return done;
    }

    /** Sees to it that a free slot stays free. */
    void bar(int slot) {
        if (key(slot) == null) {
            SLOT.compareAndSet(slots, 2 * slot, null, NO_KEY);
        }
    }

    /** {@return whether a new key in {@code slot} is reason to grow: it is far from home, and half of the slots are taken} */
    boolean isCrowdedAt(int slot, int hash) {
        return home(slot - hash) >= FEWEST_PROBES && keys.sum() >= length() / 2;
    }

    /** {@return length of the table after this one: four times, twice, or as long if half of the keys here are removed} */
    int nextLength() {
        long length = length();
        long entries = live.sum();
        long most = length > 1 << 20 ? 3 * length / 4 : length / 2;
        if (entries >= most) {
            return (int) Math.min(4 * length, Math.max(LONGEST, 2 * length));
        }
        return (int) (entries < length / 4 && keys.sum() >= 2L * values() ? length : 2 * length);
    }

    /** {@return the number of keys that have a value} Entries are counted late: by {@link #live} a full table may look empty. */
    private int values() {
        int values = 0;
        for (int slot = 0; slot < length(); slot++) {
            Object value = value(slot);
            values += value == null || value == TOMBSTONE ? 0 : 1;
        }
        return values;
    }

    /** {@return the first slot of a chunk that no thread has yet; negative once all were given out twice} */
    int claimChunk(int chunk) {
        int from = claimed.get();
        while (from < 2 * length()) { // a retry means that another thread has claimed one
            if (claimed.compareAndSet(from, from + chunk)) {
                return from & (length() - 1);
            }
            from = claimed.get();
        }
        return -1;
    }

    /** {@return whether all slots are closed now that {@code count} more are} Each is counted by the thread that did it. */
    boolean closed(int count) {
        return count > 0 && closed.addAndGet(count) >= length();
    }

    /** Records that all slots were seen closed. */
    void finish() {
        closed.set(length());
    }

    boolean isFinished() {
        return closed.get() >= length();
    }
}
