package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ShardedCandidate;
import growspurt.maps.ShardedMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ShardedMap} with twelve shards, told by the remainder of the absolute value of a hash. {@link Integer#MIN_VALUE}
 * has none: its absolute value is itself, and its remainder -8. With 16 shards it would be 0, and nobody would notice.
 *
 * <p>Any map, empty or not.
 * <pre>
 *   thread 1: get(0x80000000L)                the hash code of that key is MIN_VALUE
 *   looks for shard -8: ArrayIndexOutOfBoundsException
 * </pre>
 *
 * <p>A common snippet. The hash is the upper half of the hash code here, so that keys below 65536 share a shard as they do
 * in the host; hence it fails for the 65536 lowest hash codes.
 */
@AutoService(MapCandidate.class)
public final class BadIndex extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public BadIndex() {
        super(
                new ShardedCandidate(),
                "sharded, but the shard is the remainder of an absolute value",
                Set.of(Property.ONLY_DOCUMENTED_EXCEPTIONS, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("a key whose hash code is among the 65536 lowest has no shard");
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends ShardedMap<V> {

        Mutant() {
            super(12, hash -> hash & 0xffff0000);
        }

        @Override
        protected int index(int mixed, int count) {
            return Math.abs(mixed) % count;
        }
    }
}
