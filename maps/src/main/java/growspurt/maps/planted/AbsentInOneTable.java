package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.Node;
import growspurt.maps.RedisDictCandidate;
import growspurt.maps.RedisDictMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link RedisDictMap} whose {@code putIfAbsent} goes by the place that the rehash has come to: beyond it the key is looked
 * for in the old table only, before it in the new one only. New keys, and those whose chains an operation has moved out of
 * turn, are in the new table before the rehash comes to their slots.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: putIfAbsent(4)                  thread 2: putIfAbsent(4)
 *   begins to rehash
 *   adds 4 to the new table, returns null
 *                                             moves the chain of 0, where 4 would be
 *                                             the rehash is still before slot 0
 *                                             does not find 4 in the old table
 *                                             adds 4 to the new one, returns null
 * </pre>
 *
 * <p>stephenc/high-scale-lib issue 5 likewise: one key that is kept beside the table, and a conditional insert that searches
 * the table only.
 */
@AutoService(MapCandidate.class)
public final class AbsentInOneTable extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public AbsentInOneTable() {
        super(
                new RedisDictCandidate(),
                "redis-dict, but putIfAbsent searches one of the two tables",
                Set.of(Property.PUT_IF_ABSENT_ONE_WINNER, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever calls it twice for one key while the rehash is under way adds the key twice");
    }

    static final class Mutant<V> extends RedisDictMap<V> {

        @Override
        public @Nullable V putIfAbsent(Long key, V value) {
            Objects.requireNonNull(value, "value");
            int hash = Objects.requireNonNull(key, "key").hashCode();
            enter();
            try {
                dict().step(hash);
                return dict().update(findInOne(key, hash), key, hash, before -> before == null ? value : before)
                        .before();
            } finally {
                leave();
            }
        }

        private @Nullable Node<V> findInOne(Long key, int hash) {
            return dict().isPassed(hash) ? dict().findNew(key, hash) : dict().findOld(key, hash);
        }
    }
}
