package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.PrivateField;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Spring's {@link ConcurrentReferenceHashMap} with references that also hold their entry, so that one that goes missing
 * was lost by the map and not collected. One segment of two slots.
 *
 * @param <V> type of the values
 */
final class StrongReferenceMap<V> extends ConcurrentReferenceHashMap<Long, V> {

    private static final @Nullable VarHandle REFERENCES =
            PrivateField.find("org.springframework.util.ConcurrentReferenceHashMap$Segment", "references");

    /** An empty map. */
    StrongReferenceMap() {
        super(2, 0.75f, 1);
    }

    /** {@return a look at the table of the one segment} */
    Optional<GrowthGauge> gauge() {
        return TableLength.of(getSegment(0), REFERENCES);
    }

    @Override
    protected ReferenceManager createReferenceManager() {
        return new Holding();
    }

    private final class Holding extends ReferenceManager {

        private final ReferenceQueue<Entry<Long, V>> released = new ReferenceQueue<>();

        @Override
        public Reference<Long, V> createReference(Entry<Long, V> entry, int hash, @Nullable Reference<Long, V> next) {
            return new Held<>(entry, hash, next, released);
        }

        @Override
        @SuppressWarnings("unchecked") // only Held references are made with this queue
        public @Nullable Reference<Long, V> pollForPurge() {
            return (Reference<Long, V>) released.poll();
        }
    }

    private static final class Held<V> extends SoftReference<Entry<Long, V>> implements Reference<Long, V> {

        private final Entry<Long, V> entry;
        private final int hash;
        private final @Nullable Reference<Long, V> next;

        Held(
                Entry<Long, V> entry,
                int hash,
                @Nullable Reference<Long, V> next,
                ReferenceQueue<Entry<Long, V>> released) {
            super(entry, released);
            this.entry = entry;
            this.hash = hash;
            this.next = next;
        }

        @Override
        public @Nullable Entry<Long, V> get() {
            return refersTo(null) ? null : entry;
        }

        @Override
        public int getHash() {
            return hash;
        }

        @Override
        public @Nullable Reference<Long, V> getNext() {
            return next;
        }

        @Override
        public void release() {
            enqueue();
        }
    }
}
