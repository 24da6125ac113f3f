package growspurt.maps;

import growspurt.maps.RedisDict.Knobs;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dict of Redis under one mutex: grown and shrunk chain by chain, by every operation, lookups too.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made; {@link #scan} shows each key that stays at least once. A function given to the
 * compute family runs once, under the mutex; if it comes back to this map, even to read, it gets an {@link
 * IllegalStateException}.
 *
 * <p><b>Linearization points.</b> Any moment under the mutex, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the dict is plain; the mutex orders every operation before every later one. A
 * lookup moves a chain, so no lock that readers share would do.
 *
 * <p><b>Progress.</b> Blocking: all wait for all. What an operation adds to the wait is the move of one chain or the
 * allocation of a table, never the move of a whole table; {@link #rehashFor} adds what it is asked to. The mutex is not
 * fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation, and those of one chain more while rehashing, or ten empty slots; one
 * write in n allocates a table. Where the policy or a pause keeps a rehash from ending, chains lengthen without bound. 4
 * bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> {@link RedisDict}; the mutex stands for the one thread of Redis. There is no timer: who wants moves
 * between the operations calls {@link #rehashFor}.
 *
 * @param <V> type of the values
 */
public class RedisDictMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariant
     *   - Whoever reads or changes a node, a slot or a field of the dict holds the mutex, once.
     *
     * Any operation on a key: take the mutex, make a step, search, run the function, change, release. A function that
     * throws leaves the step made, which no one can tell from a step of an earlier operation, and the map as it was.
     */

    private final ReentrantLock mutex = new ReentrantLock();
    private final RedisDict<V> dict;

    /** An empty map of four slots. */
    public RedisDictMap() {
        this(RedisDict::new);
    }

    /** An empty map on a dict of {@code dicts}. */
    public RedisDictMap(Function<GrowthMark, RedisDict<V>> dicts) {
        super(0);
        dict = dicts.apply(growth());
    }

    RedisDictMap(Knobs knobs, IntFunction<@Nullable Node<V>[]> allocator) {
        this(growth -> new RedisDict<>(knobs, allocator, growth));
    }

    /** {@return the dict, for whoever holds the mutex} */
    protected final RedisDict<V> dict() {
        return dict;
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        enter();
        try {
            dict.step(hash);
            Node<V> node = find(key, hash);
            return node == null ? null : node.value;
        } finally {
            leave();
        }
    }

    /** {@return the node of {@code key}, or null if it is absent} Runs under the mutex, after the step. */
    protected @Nullable Node<V> find(Object key, int hash) {
        return dict.find(key, hash);
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        enter();
        try {
            return dict.update(key, hash, remapping);
        } finally {
            leave();
        }
    }

    @Override
    public final int size() {
        enter();
        try {
            return dict.size();
        } finally {
            leave();
        }
    }

    @Override
    public final void clear() {
        enter();
        try {
            dict.clear();
        } finally {
            leave();
        }
    }

    @Override
    Iterator<Node<V>> nodes() {
        enter();
        try {
            return dict.copies().iterator();
        } finally {
            leave();
        }
    }

    /** Sets what the map may do about its size from now on. */
    final void policy(ResizePolicy policy) {
        enter();
        try {
            dict.policy(policy);
        } finally {
            leave();
        }
    }

    /** Keeps the window as it is until {@link #resumeRehash} was called as often, or {@code clear} once. */
    final void pauseRehash() {
        enter();
        try {
            dict.pause();
        } finally {
            leave();
        }
    }

    /**
     * Takes one pause back.
     *
     * @throws IllegalStateException if there is none
     */
    final void resumeRehash() {
        enter();
        try {
            dict.resume();
        } finally {
            leave();
        }
    }

    /**
     * Moves chains, a hundred at least, until so many microseconds are over; nobody else gets in meanwhile.
     *
     * @return whether a rehash is still under way
     */
    final boolean rehashFor(long micros) {
        enter();
        try {
            return dict.rehashFor(micros);
        } finally {
            leave();
        }
    }

    /**
     * Shows the entries of the next slot to {@code receiver}, which may use the map: the mutex is free again.
     *
     * @param cursor 0 to begin with, then what the last call returned
     * @return 0 if the scan has come round, else the next cursor
     */
    final long scan(long cursor, BiConsumer<Long, V> receiver) {
        List<Node<V>> met = new ArrayList<>();
        long next;
        enter();
        try {
            next = dict.scan(cursor, node -> met.add(node.copy()));
        } finally {
            leave();
        }
        met.forEach(node -> receiver.accept(node.key, node.value));
        return next;
    }

    /**
     * Takes the mutex.
     *
     * @throws IllegalStateException if this thread has it
     */
    protected final void enter() {
        if (mutex.isHeldByCurrentThread()) {
            throw new IllegalStateException("recursive use: a function run by this map used the map itself");
        }
        mutex.lock();
    }

    /** Gives the mutex back. */
    protected final void leave() {
        mutex.unlock();
    }
}
