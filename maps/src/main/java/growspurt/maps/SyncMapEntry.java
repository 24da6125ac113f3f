package growspurt.maps;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What {@link GoSyncMap} knows about one key, shared by its two tables: a value; null, which is deleted; or expunged,
 * which is deleted and missing from the dirty table. {@code get} and {@code compareAndSet} are volatile: a thread that
 * puts one key and then looks for another must not see the other's past while that key's writer sees its own.
 *
 * @param <V> type of the values
 */
public final class SyncMapEntry<V> extends AtomicReference<@Nullable Object> {

    private static final Object EXPUNGED = new Object();

    SyncMapEntry(V value) {
        super(value);
    }

    /** {@return the value, or null if the key is deleted} */
    @SuppressWarnings("unchecked") // nothing but values, null and EXPUNGED is ever stored
    @Nullable V value() {
        Object value = get();
        return value == EXPUNGED ? null : (V) value;
    }

    boolean isExpunged() {
        return get() == EXPUNGED;
    }

    /** {@return whether this entry is expunged now} It is if it was deleted; each retry means that it was revived. */
    boolean expunge() {
        while (get() == null) {
            if (compareAndSet(null, EXPUNGED)) {
                return true;
            }
        }
        return isExpunged();
    }

    /** {@return whether this entry was expunged, and is merely deleted from now on} */
    boolean reinstate() {
        return compareAndSet(EXPUNGED, null);
    }
}
