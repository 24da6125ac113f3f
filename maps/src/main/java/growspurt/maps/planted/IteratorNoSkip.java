package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.Node;
import growspurt.maps.ReadWriteLockedCandidate;
import growspurt.maps.ReadWriteLockedMap;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * {@link ReadWriteLockedMap} whose iterators copy nothing: they walk the old table and then the new one, take the lock for
 * each step, and do not skip what they have shown and a writer has moved.
 *
 * <p>Four slots with 0, 1, 2, 3, and a fifth entry: a rehash is under way.
 * <pre>
 *   thread 1: put(5)                          thread 2: iterator of the keys
 *                                             shows 0, in slot 0 of the old table
 *   moves 0 to the new table
 *                                             shows 1, 2, 3 in the old table
 *                                             goes on to the new table
 *                                             shows 0 again
 * </pre>
 *
 * <p>Seen in oneTBB issue 45, valkey issue 2302 and snazy/ohc issue 4.
 */
@AutoService(MapCandidate.class)
public final class IteratorNoSkip extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public IteratorNoSkip() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but an iterator walks the old and the new table and shows again what has moved",
                Set.of(Property.ITERATION_SEES_STABLE_KEYS_ONCE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of(
                "whoever writes between two steps of an iterator while the rehash is under way is shown a key twice");
    }

    static final class Mutant<V> extends ReadWriteLockedMap<V> {

        @Override
        protected Iterator<Node<V>> nodes() {
            return new Walk();
        }

        private final class Walk implements Iterator<Node<V>> {

            private ChainTable<V> walked = locked(() -> table().oldest());
            private Iterator<Node<V>> nodes = locked(walked::iterator);

            @Override
            public boolean hasNext() {
                return locked(this::goOn);
            }

            @Override
            public Node<V> next() {
                return locked(() -> {
                    goOn();
                    return nodes.next().copy();
                });
            }

            /** {@return whether there is another node} */
            private boolean goOn() {
                while (!nodes.hasNext() && walked != table().newest()) {
                    walked = table().newest();
                    nodes = walked.iterator();
                }
                return nodes.hasNext();
            }
        }

        private <T> T locked(Supplier<T> step) {
            lock().readLock().lock();
            try {
                return step.get();
            } finally {
                lock().readLock().unlock();
            }
        }
    }
}
