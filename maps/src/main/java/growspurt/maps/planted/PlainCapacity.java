package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.OpenAddressedCandidate;
import growspurt.maps.OpenAddressedMap;
import growspurt.maps.OpenTable;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link OpenAddressedMap} with the capacity in a plain field beside the table. The program order is right: arrays before
 * capacity when it grows, capacity before arrays when it looks, so that the capacity seen is never the larger one. But a
 * plain load may be done after the volatile load that follows it, and a plain store before the volatile store.
 *
 * <p>Four slots with keys 0 and 5, the latter in slot 1; the next entry grows the table.
 * <pre>
 *   thread 1: put(2)                          thread 2: get(5)
 *                                             takes a stamp; loads the arrays, ahead of the capacity
 *   takes the write lock
 *   stores arrays of eight slots
 *   stores capacity 8
 *                                             loads capacity 8
 *                                             looks into slot 5 of four: ArrayIndexOutOfBoundsException
 * </pre>
 *
 * <p>Calibration: x86 keeps both orders, so that only a compiler can turn them around there. Seen in youtrackdb issue 972,
 * on ARM alone.
 */
@AutoService(MapCandidate.class)
public final class PlainCapacity extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public PlainCapacity() {
        super(
                new OpenAddressedCandidate(),
                "open-addressed, but the capacity is a plain field beside the arrays",
                Set.of(Property.ONLY_DOCUMENTED_EXCEPTIONS),
                Set.of());
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends OpenAddressedMap<V> {

        private volatile OpenTable<V> arrays = super.table();
        private int capacity = super.table().capacity();

        @Override
        protected OpenTable<V> table() {
            int slots = capacity();
            return with(arrays(), slots);
        }

        static <V> OpenTable<V> with(OpenTable<V> arrays, int slots) {
            return new OpenTable<>(arrays.keys(), arrays.values(), slots);
        }

        final int capacity() {
            return capacity;
        }

        final OpenTable<V> arrays() {
            return arrays;
        }

        @Override
        protected final void publish(OpenTable<V> larger) {
            arrays = larger;
            capacity = larger.capacity();
        }
    }
}
