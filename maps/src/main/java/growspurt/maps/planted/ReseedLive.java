package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GrowthMark;
import growspurt.maps.HmapTable;
import growspurt.maps.MutexHmap;
import growspurt.maps.MutexHmapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link MutexHmap} that draws its seed anew whenever it has a new array, as Go does when no key is left. But the keys are
 * still in the old array, placed by the old seed, and are moved with the top bytes that it gave them.
 *
 * <p>One bucket with eight entries; the next one grows the table.
 * <pre>
 *   thread 1: put(8)                          thread 2: get(0)
 *   takes the mutex
 *   two buckets, another seed
 *   moves all, inserts 8, lets go
 *                                             takes the mutex
 *                                             looks for a top byte that 0 does not have: null
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class ReseedLive extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ReseedLive() {
        super(
                new MutexHmapCandidate(),
                "go-hmap, but a growth draws another seed while there are keys",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("keys put before a growth are not found after it");
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends MutexHmap<V> {

        Mutant() {
            super(ReseedingTable::new);
        }
    }

    private static final class ReseedingTable<V> extends HmapTable<V> {

        ReseedingTable(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected boolean startGrowth() {
            boolean started = super.startGrowth();
            if (started) {
                reseed();
            }
            return started;
        }
    }
}
