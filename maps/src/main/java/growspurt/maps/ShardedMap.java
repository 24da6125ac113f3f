package growspurt.maps;

import growspurt.api.GrowthGauge;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several chained tables, each under a read-write lock of its own and grown in one go without the others.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the write lock of its
 * shard; if it comes back to this map, even to read another shard, it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> An operation on a key: any moment under the lock of its shard. {@code size clear} and a
 * walk: any moment with the locks of all shards held, for reading or for writing.
 *
 * <p><b>Memory ordering.</b> Everything in the tables is plain; the lock of a shard orders its writers before its later
 * readers. Which shards there are is final.
 *
 * <p><b>Progress.</b> Blocking within a shard, also for the move of its table; operations on other shards go on. What needs
 * all shards waits for all. The locks are not fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a resize moves the nodes of one shard, n / shards of them, inside one
 * insert. Empty, 16 shards are about 6 KB; 4 bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> The sharded maps of Go programs, such as concurrent-map; each shard is a {@link OneShotTable}.
 * Departures: the shard is told by the top bits of a mixed hash, which the slots do not use; operations on the whole map
 * take all locks.
 *
 * @param <V> type of the values
 */
public class ShardedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - A key belongs to one shard for ever: the mixer and the number of shards are final.
     *   - Whoever changes a node, a slot or a field of a shard holds its write lock, whoever reads one a lock of it.
     *   - No thread waits for a shard while it holds a later one, or while it runs a function of this map: an operation
     *     on a key takes one lock, an operation on the map takes all from the first to the last. Hence no deadlock.
     *
     * Growth: that of one shard, under its write lock. Nobody else ever sees two tables.
     */

    /** One table, its lock and the mark of its growth. */
    private static final class Shard<V> {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private final GrowthMark growth = new GrowthMark(OneShotTable.INITIAL_LENGTH);
        private final OneShotTable<V> table;

        Shard(IntFunction<@Nullable Node<V>[]> allocator) {
            table = new OneShotTable<>(allocator, growth, Shrinking.NEVER);
        }
    }

    private static final int SHARDS = 16;

    private final List<Shard<V>> shards;
    private final IntUnaryOperator mixer;

    /** An empty map of 16 shards of four slots, which takes a key to a shard by the top bits of {@code mixer}. */
    ShardedMap(IntUnaryOperator mixer) {
        this(SHARDS, mixer);
    }

    /**
     * An empty map.
     *
     * @param shards number of shards
     * @param mixer makes from a hash code what decides on the shard
     */
    protected ShardedMap(int shards, IntUnaryOperator mixer) {
        this(shards, mixer, ChainTable::allocate);
    }

    ShardedMap(int shards, IntUnaryOperator mixer, IntFunction<@Nullable Node<V>[]> allocator) {
        super(OneShotTable.INITIAL_LENGTH);
        this.mixer = mixer;
        List<Shard<V>> empty = new ArrayList<>(shards);
        for (int i = 0; i < shards; i++) {
            empty.add(new Shard<>(allocator));
        }
        this.shards = List.copyOf(empty);
    }

    /** {@return all bits of {@code hash} mixed} The finalizer of MurmurHash3, a mixer for use. */
    static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** {@return all bits but the lower 16 mixed} A mixer for tests: runs of 65536 neighbouring hash codes stay together. */
    static int together(int hash) {
        return spread(hash >>> 16);
    }

    private Shard<V> shard(int hash) {
        return shards.get(index(mixer.applyAsInt(hash), shards.size()));
    }

    /**
     * {@return the number of a shard, from 0 to {@code count} - 1} By the top bits of the hash.
     *
     * @param mixed the mixed hash of a key, any bits
     * @param count number of shards
     */
    protected int index(int mixed, int count) {
        return (int) ((Integer.toUnsignedLong(mixed) * count) >>> 32);
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        Recursion.refuse(this);
        Shard<V> shard = shard(hash);
        shard.lock.readLock().lock();
        try {
            Node<V> node = shard.table.find(key, hash);
            return node == null ? null : node.value;
        } finally {
            shard.lock.readLock().unlock();
        }
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        return Recursion.inside(this, () -> updateShard(shard(hash), key, hash, remapping));
    }

    private Change<V> updateShard(Shard<V> shard, Object key, int hash, Remapping<V> remapping) {
        shard.lock.writeLock().lock();
        try {
            return shard.table.update(key, hash, remapping);
        } finally {
            shard.lock.writeLock().unlock();
        }
    }

    @Override
    public final int size() {
        List<Lock> taken = lockAll(shard -> shard.lock.readLock());
        try {
            return shards.stream().mapToInt(shard -> shard.table.size()).sum();
        } finally {
            unlockAll(taken);
        }
    }

    @Override
    public final void clear() {
        List<Lock> taken = lockAll(shard -> shard.lock.writeLock());
        try {
            shards.forEach(shard -> shard.table.clear());
        } finally {
            unlockAll(taken);
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        List<Node<V>> copies = new ArrayList<>();
        List<Lock> taken = lockAll(shard -> shard.lock.readLock());
        try {
            shards.forEach(shard -> copies.addAll(shard.table.copies()));
        } finally {
            unlockAll(taken);
        }
        return copies.iterator();
    }

    private List<Lock> lockAll(Function<Shard<V>, Lock> lock) {
        Recursion.refuse(this);
        List<Lock> locks = shards.stream().map(lock).toList();
        Locks.takeAll(locks);
        return locks;
    }

    /** Allocates nothing: whoever has run out of memory lets go of all of them too. */
    private static void unlockAll(List<Lock> taken) {
        for (int i = 0; i < taken.size(); i++) {
            taken.get(i).unlock();
        }
    }

    /** {@return a gauge that counts the tables of all shards, growing if any is; it reads in opaque mode} */
    @Override
    public final GrowthGauge gauge() {
        return new JoinedMarks(shards.stream().map(shard -> shard.growth).toArray(GrowthMark[]::new));
    }

    /** The marks of all shards as one. */
    private static final class JoinedMarks implements GrowthGauge {
        private final GrowthMark[] marks;

        JoinedMarks(GrowthMark[] marks) {
            this.marks = marks;
        }

        @Override
        public int generation() {
            int sum = 0;
            for (GrowthMark mark : marks) {
                sum += mark.generation();
            }
            return sum;
        }

        @Override
        public boolean growing() {
            for (GrowthMark mark : marks) {
                if (mark.growing()) {
                    return true;
                }
            }
            return false;
        }
    }
}
