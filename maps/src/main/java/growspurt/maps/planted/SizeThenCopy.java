package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.UnlockedReadsCandidate;
import growspurt.maps.UnlockedReadsMap;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link UnlockedReadsMap} whose {@code values().toArray} allocates as many elements as {@code size} says and fills them
 * from an iterator, without a look at whether that was as many.
 *
 * <pre>
 *   thread 1: put(0)                          thread 2: values().toArray()
 *                                             size is 0: allocates none
 *   inserts 0, counts 1
 *                                             the iterator shows an element: there is no room,
 *                                             ArrayIndexOutOfBoundsException
 * </pre>
 *
 * <p>A removal in the same place leaves a null at the end. {@code AbstractCollection.toArray} expects both.
 */
@AutoService(MapCandidate.class)
public final class SizeThenCopy extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public SizeThenCopy() {
        super(
                new UnlockedReadsCandidate(),
                "unlocked-reads, but values().toArray takes the size for the number of elements",
                Set.of(Property.BULK_COPY_IS_CONSISTENT),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends UnlockedReadsMap<V> {

        @Override
        public Collection<V> values() {
            return new Copied<>(super.values());
        }
    }

    private static final class Copied<V> extends AbstractCollection<V> {
        private final Collection<V> view;

        Copied(Collection<V> view) {
            this.view = view;
        }

        @Override
        public Iterator<V> iterator() {
            return view.iterator();
        }

        @Override
        public int size() {
            return view.size();
        }

        @Override
        public Object[] toArray() {
            return filled(new Object[size()]);
        }

        @Override
        @SuppressWarnings("unchecked") // an array of the type of elements, as the contract wants it
        public <T> T[] toArray(T[] room) {
            int size = size();
            if (room.length > size) {
                Arrays.fill(room, size, size + 1, null);
            }
            return (T[]) filled(room.length < size ? Arrays.copyOf(room, size) : room);
        }

        private Object[] filled(Object[] copy) {
            int index = 0;
            for (V value : view) {
                copy[index++] = value;
            }
            return copy;
        }
    }
}
