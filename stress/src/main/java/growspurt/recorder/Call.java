package growspurt.recorder;

import growspurt.api.Property;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What a thread of a round can do to a map. */
sealed interface Call permits Operation, WholeMapOperation {

    /**
     * {@return what {@code map} returns; as it is, since a measured loop makes nothing of it}
     *
     * @param runs hears when the map runs a function that it was given
     */
    @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs);

    /** {@return whether a result of this call says something about {@code property}} */
    boolean isSampleOf(Property property);

    /** {@return the call as text, such as {@code putIfAbsent(4, 2)}} */
    String call(long key, long given, long other);
}
