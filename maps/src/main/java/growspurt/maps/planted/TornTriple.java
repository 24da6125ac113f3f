package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.OpenAddressedCandidate;
import growspurt.maps.OpenAddressedMap;
import growspurt.maps.OpenTable;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link OpenAddressedMap} with the table taken apart: keys, values and capacity are three volatile fields, stored one by
 * one and loaded one by one. The stamp would tell, but the index is out of bounds before it is asked.
 *
 * <p>Four slots with keys 0 and 5, the latter in slot 1; the next entry grows the table.
 * <pre>
 *   thread 1: put(2)                          thread 2: get(5)
 *   takes the write lock
 *   copies both entries into eight slots
 *                                             takes a stamp, which is not valid
 *   stores capacity 8
 *                                             loads four keys, four values, capacity 8
 *                                             looks into slot 5 of four:
 *                                             ArrayIndexOutOfBoundsException
 *   stores eight keys, eight values
 * </pre>
 *
 * <p>Seen in bookkeeper issues 4684 and 4771 and in pulsar issue 25644.
 */
@AutoService(MapCandidate.class)
public final class TornTriple extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public TornTriple() {
        super(
                new OpenAddressedCandidate(),
                "open-addressed, but keys, values and capacity are published one by one",
                Set.of(
                        Property.ONLY_DOCUMENTED_EXCEPTIONS,
                        Property.STABLE_KEY_STAYS_VISIBLE,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends OpenAddressedMap<V> {

        private volatile long[] keys = super.table().keys();
        private volatile @Nullable V[] values = super.table().values();
        private volatile int capacity = super.table().capacity();

        @Override
        protected final OpenTable<V> table() {
            return new OpenTable<>(keys(), values, capacity);
        }

        long[] keys() {
            return keys;
        }

        @Override
        protected final void publish(OpenTable<V> larger) {
            capacity = larger.capacity();
            keys = larger.keys();
            values = larger.values();
        }
    }
}
