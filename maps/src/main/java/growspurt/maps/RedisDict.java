package growspurt.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dict of Redis, whole: two tables while rehashing, and every operation, lookups too, moves a chain.
 *
 * <p>Source: Redis src/dict.c, October 2024. Departures: an empty dict has a table of four slots where Redis has none, and
 * {@code clear} leaves the policy's shrinking to give the memory back; a key that turns out to exist starts a growth only
 * if its value is replaced; no veto besides that of the allocator; no unsafe iterator.
 *
 * @param <V> type of the values
 */
public class RedisDict<V> implements Buckets<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Each key is in one of the two tables. `to` is null unless rehashing; rehashIndex is -1 unless rehashing.
     *   - Slots of `from` below rehashIndex are empty, so a lookup skips them. Others may be: see 2.
     *   - While rehashing no key is added to `from`; keys there are updated in place and removed.
     *   - usedFrom and usedTo are the numbers of nodes in the two tables. usedFrom > 0 says that a slot at rehashIndex or
     *     later is not empty.
     *   - A growth that is neither paused nor stalled by the policy ends before the next is due, or soon after, for every
     *     insert moves a chain or passes ten empty slots. There are no nested rehashes: until one ends, chains lengthen.
     *
     * Rehash, to a longer or a shorter table
     *   before   from full, or an eighth of it used
     *   1 start   allocate `to`; no memory: nothing happens, the next insert or removal asks again
     *             nothing in from: from = the new table, done
     *   2 step    an operation moves the chain of its own key if that is still in `from`; rehashIndex stays
     *             otherwise it skips empty slots, ten at most, and moves one chain; rehashIndex goes past it
     *   3 finish  usedFrom = 0: from = to, to = null
     *
     * A step may finish one rehash and the operation after it start another: slots are worked out afresh after both.
     *
     * Scan. The cursor counts in bits from the top of the mask down, so that the slots that one slot is split into come one
     * after the other, and those that are joined into one were all seen or all not. Order with 8 slots: 0 4 2 6 1 5 3 7.
     */

    /**
     * What can be chosen.
     *
     * @param initialLength number of slots to begin with, and at least; a power of two
     * @param chainsPerStep chains that an operation moves if its own is not among those to move
     * @param force entries per slot from which on the table grows in spite of {@link ResizePolicy#AVOID}; 5 up to Redis 7.2
     */
    record Knobs(int initialLength, int chainsPerStep, int force) {
        static final Knobs OF_REDIS = new Knobs(4, 1, 4);
    }

    private static final int SPARSE = 8;
    private static final int URGENTLY_SPARSE = 32;
    private static final int EMPTY_SLOTS_PER_CHAIN = 10;
    private static final int CHAINS_PER_LOOK_AT_THE_CLOCK = 100;

    private final Knobs knobs;
    private final IntFunction<@Nullable Node<V>[]> allocator;
    private final GrowthMark growth;
    private ResizePolicy policy = ResizePolicy.ENABLE;
    private int pauses;
    private ChainTable<V> from;
    private @Nullable ChainTable<V> to;
    private int rehashIndex = -1;
    private int usedFrom;
    private int usedTo;
    private int rehashes;

    /** An empty dict of four slots. */
    public RedisDict(GrowthMark growth) {
        this(Knobs.OF_REDIS, ChainTable::allocate, growth);
    }

    RedisDict(Knobs knobs, IntFunction<@Nullable Node<V>[]> allocator, GrowthMark growth) {
        this.knobs = knobs;
        this.allocator = allocator;
        this.growth = growth;
        this.from = ChainTable.ofLength(knobs.initialLength, allocator);
    }

    final int size() {
        return usedFrom + usedTo;
    }

    final void policy(ResizePolicy now) {
        policy = now;
    }

    /** Stops the moving until {@link #resume} was called as often. */
    final void pause() {
        pauses++;
    }

    final void resume() {
        if (pauses == 0) {
            throw new IllegalStateException("rehashing is not paused: resume once for each pause, none after a clear");
        }
        pauses--;
    }

    /** Looks a key up without moving anything. */
    @Override
    public final @Nullable Node<V> find(Object key, int hash) {
        Node<V> node = findOld(key, hash);
        return node == null ? findNew(key, hash) : node;
    }

    /** {@return the node of {@code key} in the table that is moved from, the only one if no rehash is under way} */
    public final @Nullable Node<V> findOld(Object key, int hash) {
        return isPassed(hash) ? null : from.find(key, hash);
    }

    /** {@return the node of {@code key} in the table that is moved to} */
    public final @Nullable Node<V> findNew(Object key, int hash) {
        return to == null ? null : to.find(key, hash);
    }

    /** {@return whether the rehash has gone past the slot of {@code hash}, so that its chain has moved} */
    public final boolean isPassed(int hash) {
        return from.slot(hash) < rehashIndex;
    }

    /** Makes the step that every operation on a key of this hash begins with. */
    public final void step(int hash) {
        if (pauses > 0 || !mayMove()) {
            return;
        }
        int slot = from.slot(hash);
        if (!isPassed(hash) && !from.isVacant(slot)) {
            moveChain(slot);
            finishIfMoved();
        } else {
            moveChains(knobs.chainsPerStep);
        }
    }

    @Override
    public final Change<V> update(Object key, int hash, Remapping<V> remapping) {
        step(hash);
        Change<V> change = Buckets.super.update(key, hash, remapping);
        boolean replaced = change.before() != null && change.after() != null && change.before() != change.after();
        if (replaced) {
            growIfFull();
        }
        return change;
    }

    @Override
    public final void link(Node<V> node) {
        growIfFull();
        if (to == null) {
            from.push(node);
            usedFrom++;
        } else {
            to.push(node);
            usedTo++;
        }
    }

    @Override
    public final boolean unlink(Node<V> node) {
        boolean found = unlinkOld(node) || unlinkNew(node);
        if (found) {
            shrinkIfSparse();
        }
        return found;
    }

    private boolean unlinkOld(Node<V> node) {
        boolean found = from.unlink(node);
        usedFrom -= found ? 1 : 0;
        return found;
    }

    /** {@return whether {@code node} was found in the table that is moved to and taken out} */
    protected boolean unlinkNew(Node<V> node) {
        boolean found = to != null && to.unlink(node);
        usedTo -= found ? 1 : 0;
        return found;
    }

    private void growIfFull() {
        boolean full = usedFrom >= length();
        boolean forced = usedFrom >= (long) knobs.force * length();
        if (to == null && isDue(full, forced)) {
            start(2 * Integer.highestOneBit(usedFrom));
        }
    }

    private void shrinkIfSparse() {
        int length = length();
        boolean sparse = usedFrom <= length / SPARSE;
        boolean urgent = usedFrom <= length / URGENTLY_SPARSE;
        int target = Math.max(knobs.initialLength, OneShotTable.shortest(usedFrom));
        if (to == null && target < length && isDue(sparse, urgent)) {
            start(target);
        }
    }

    private boolean isDue(boolean ordinary, boolean urgent) {
        return switch (policy) {
            case ENABLE -> ordinary || urgent;
            case AVOID -> urgent;
            case FORBID -> false;
        };
    }

    private void start(int length) {
        ChainTable<V> next = ChainTable.tryLength(length, allocator);
        if (next == null) {
            return;
        }
        growth.generation(++rehashes);
        if (usedFrom == 0) {
            from = next;
            return;
        }
        to = next;
        rehashIndex = 0;
        growth.opened();
    }

    /** {@return whether a rehash is under way that the policy lets go on} */
    private boolean mayMove() {
        if (to == null) {
            return false;
        }
        long grown = to.length() / from.length();
        long shrunk = from.length() / to.length();
        return isDue(true, grown >= knobs.force || shrunk >= URGENTLY_SPARSE);
    }

    /** Moves so many chains, or fewer if it meets ten times as many empty slots. */
    private void moveChains(int chains) {
        int moved = 0;
        int empty = 0;
        while (isAnyAhead() && moved < chains && empty < EMPTY_SLOTS_PER_CHAIN * chains) {
            int slot = rehashIndex;
            advance();
            if (from.isVacant(slot)) {
                empty++;
            } else {
                moveChain(slot);
                moved++;
            }
        }
        finishIfMoved();
    }

    private boolean isAnyAhead() {
        return to != null && usedFrom != 0 && rehashIndex < length();
    }

    /** Lets the rehash go past one slot. */
    protected void advance() {
        rehashIndex++;
    }

    /** Moves the chain of one slot. */
    protected void moveChain(int slot) {
        if (to != null) {
            int moved = from.pushAll(slot, to);
            usedFrom -= moved;
            usedTo += moved;
        }
    }

    private void finishIfMoved() {
        if (usedFrom == 0) {
            finish();
        }
    }

    /** Lets go of the table that is moved from, if a rehash is under way. */
    protected final void finish() {
        if (to != null) {
            from = to;
            to = null;
            rehashIndex = -1;
            usedFrom = usedTo;
            usedTo = 0;
            growth.closed();
        }
    }

    /** {@return the number of slots of the table that is moved from, the only one if no rehash is under way} */
    protected final int length() {
        return from.length();
    }

    /**
     * Moves chains for a while, as the timer of Redis does, a hundred between two looks at the clock.
     *
     * @return whether a rehash is still under way
     */
    final boolean rehashFor(long micros) {
        long start = System.nanoTime();
        long nanos = TimeUnit.MICROSECONDS.toNanos(micros);
        while (pauses == 0 && mayMove()) {
            moveChains(CHAINS_PER_LOOK_AT_THE_CLOCK);
            if (System.nanoTime() - start >= nanos) {
                break;
            }
        }
        return to != null;
    }

    /**
     * Shows the entries of the next slot. Whatever grows or shrinks between the calls of one scan, a key present all the
     * while is shown at least once; one may be shown twice.
     *
     * @param cursor 0 to begin with, then what the last call returned
     * @param receiver gets the nodes, which it must leave as they are
     * @return 0 if the scan has come round, else the next cursor
     */
    final long scan(long cursor, Consumer<Node<V>> receiver) {
        ChainTable<V> other = to;
        if (size() == 0) {
            return 0;
        }
        if (other == null) {
            long mask = from.length() - 1L;
            from.forEachIn((int) (cursor & mask), receiver);
            return next(cursor, mask);
        }
        return from.length() < other.length()
                ? scanBoth(from, other, cursor, receiver)
                : scanBoth(other, from, cursor, receiver);
    }

    private long scanBoth(ChainTable<V> shorter, ChainTable<V> longer, long cursor, Consumer<Node<V>> receiver) {
        long shortMask = shorter.length() - 1L;
        long longMask = longer.length() - 1L;
        shorter.forEachIn((int) (cursor & shortMask), receiver);
        long at = cursor;
        do { // once for each slot of the longer table with the low bits of the shorter one's
            longer.forEachIn((int) (at & longMask), receiver);
            at = next(at, longMask);
        } while ((at & (shortMask ^ longMask)) != 0);
        return at;
    }

    /** {@return the cursor after {@code cursor} in a table whose slots {@code mask} counts} */
    protected long next(long cursor, long mask) {
        return Long.reverse(Long.reverse(cursor | ~mask) + 1);
    }

    /** Empties both tables, ends the rehash and forgets the pauses. */
    final void clear() {
        from.clear();
        to = null;
        rehashIndex = -1;
        usedFrom = 0;
        usedTo = 0;
        pauses = 0;
        growth.closed();
        shrinkIfSparse();
    }

    /** {@return copies of all nodes} */
    final List<Node<V>> copies() {
        List<Node<V>> copies = new ArrayList<>(size());
        from.forEach(node -> copies.add(node.copy()));
        if (to != null) {
            to.forEach(node -> copies.add(node.copy()));
        }
        return copies;
    }
}
