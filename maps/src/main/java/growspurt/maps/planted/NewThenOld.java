package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.Node;
import growspurt.maps.RedisDictCandidate;
import growspurt.maps.RedisDictMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link RedisDictMap} whose lookups take the mutex once for each table, and look into the new one first.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4); get(0)                  thread 2: get(0)
 *                                             takes the mutex
 *                                             sees no second table to look into
 *                                             lets go of the mutex
 *   takes the mutex, begins to rehash
 *   takes it again, moves the chain of 0
 *   finds 0 in the new table
 *                                             takes the mutex again
 *                                             finds slot 0 of the old table empty: null
 * </pre>
 *
 * <p>Descriptions of Redis that circulate have this order; Redis itself looks into the old table first, and in one thread.
 */
@AutoService(MapCandidate.class)
public final class NewThenOld extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public NewThenOld() {
        super(
                new RedisDictCandidate(),
                "redis-dict, but a lookup takes the mutex once for each table, the new one first",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends RedisDictMap<V> {

        @Override
        protected @Nullable Node<V> find(Object key, int hash) {
            Node<V> node = dict().findNew(key, hash);
            if (node == null) {
                letOthersIn();
                node = dict().findOld(key, hash);
            }
            return node;
        }

        void letOthersIn() {
            leave();
            enter();
        }
    }
}
