package growspurt.maps;

import growspurt.api.Guarantee;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SteppedTable} under one lock, or under the two sides of one lock. A walk takes the lock for each step and
 * keeps its place in between, so writers pass it.
 *
 * @param <V> type of the values
 */
abstract class LockedTableMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Whoever changes the table holds `writing`; whoever reads it holds `reading` or `writing`. A thread that holds
     *     `writing` may take both again, and lets go of as many as it took.
     *   - `updating` is true exactly while a thread is inside `update` or `clear`. Only the holder of `writing` touches
     *     it, so a thread that finds it true has come back through a function that this map is running.
     *   - No user code runs under `reading` alone: values are compared after the lock is let go. So nobody waits for
     *     `writing` while holding `reading`.
     */

    /** What such a map promises: all but snapshots, shrinking, failing fast and blocking nobody. */
    static final Set<Guarantee> PROMISES = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(Guarantee.SNAPSHOT_ITERATION, Guarantee.SHRINKS, Guarantee.FAILS_FAST, Guarantee.NON_BLOCKING)));

    private final Lock reading;
    private final Lock writing;
    private final SteppedTable<V> table;
    private boolean updating;

    LockedTableMap(Lock reading, Lock writing, Function<GrowthMark, ? extends SteppedTable<V>> tables) {
        super(0);
        this.reading = reading;
        this.writing = writing;
        this.table = tables.apply(growth());
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        reading.lock();
        try {
            return table.find(key, hash);
        } finally {
            reading.unlock();
        }
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        enter();
        try {
            return table.update(key, hash, remapping);
        } finally {
            leave();
        }
    }

    @Override
    public final int size() {
        reading.lock();
        try {
            return table.size();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public final void clear() {
        enter();
        try {
            table.clear();
        } finally {
            leave();
        }
    }

    @Override
    public final boolean containsValue(Object value) {
        Objects.requireNonNull(value, "value");
        return values(new ArrayList<>()).contains(value);
    }

    private List<V> values(List<V> values) {
        reading.lock();
        try {
            SteppedTable.Walk<V> walk = table.walk();
            for (Node<V> node = walk.step(); node != null; node = walk.step()) {
                values.add(node.value);
            }
            return values;
        } finally {
            reading.unlock();
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        reading.lock();
        try {
            SteppedTable.Walk<V> walk = table.walk();
            return new StepIterator<>(() -> step(walk));
        } finally {
            reading.unlock();
        }
    }

    private @Nullable Node<V> step(SteppedTable.Walk<V> walk) {
        reading.lock();
        try {
            return walk.step();
        } finally {
            reading.unlock();
        }
    }

    private void enter() {
        writing.lock();
        if (updating) {
            writing.unlock();
            throw new IllegalStateException("recursive update: a function run by this map changed the map itself");
        }
        updating = true;
    }

    private void leave() {
        updating = false;
        writing.unlock();
    }
}
