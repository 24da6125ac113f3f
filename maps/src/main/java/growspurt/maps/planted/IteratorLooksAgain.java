package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.Node;
import growspurt.maps.ReadWriteLockedCandidate;
import growspurt.maps.ReadWriteLockedMap;
import growspurt.maps.WeakWalk;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReadWriteLockedMap} whose iterators look up what they have copied, and leave out what is gone. What stays is shown once, but
 * the walk shows no instant.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4); remove(3)               thread 2: iterator of the keys
 *                                             copies 0, 1, 2, 3
 *   puts 4, and a rehash begins
 *   removes 3
 *                                             shows 0, 1, 2: neither 3 nor 4, and there was always one of them
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class IteratorLooksAgain extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public IteratorLooksAgain() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but an iterator leaves out what has been removed since it was made",
                Set.of(Property.ITERATION_IS_SNAPSHOT),
                Set.of(Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever removes an entry between two steps of an iterator is not shown it any more");
    }

    static final class Mutant<V> extends ReadWriteLockedMap<V> {

        @Override
        protected Iterator<Node<V>> nodes() {
            Iterator<Node<V>> copied = super.nodes();
            return new WeakWalk<>() {
                @Override
                protected @Nullable Node<V> advance() {
                    while (copied.hasNext()) {
                        Node<V> node = copied.next();
                        if (containsKey(node.key())) {
                            return node;
                        }
                    }
                    return null;
                }
            };
        }
    }
}
