package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.RefinableCandidate;
import growspurt.maps.RefinableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link RefinableMap} whose operations sleep where those of the host spin, but look at the owner mark before they take
 * the lock of the condition. The signal that comes in between wakes nobody.
 *
 * <p>Two slots with nine entries; the next one grows the table.
 * <pre>
 *   thread 1: put(9)                          thread 2: get(0)
 *   inserts 9, owns the map
 *                                             finds the map owned
 *   moves all, disowns the map
 *   signals: nobody waits
 *                                             takes the lock of the condition
 *                                             waits for ever
 * </pre>
 *
 * <p>Seen in puzpuzpuz/xsync issue 10. Lincheck is not expected to see it: 16 launches with 12,288 interleavings did not.
 */
@AutoService(MapCandidate.class)
public final class MissedWakeup extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public MissedWakeup() {
        super(
                new RefinableCandidate(),
                "refinable, but who waits for a growth looks first and takes the lock then",
                Set.of(Property.OPERATIONS_TERMINATE),
                Set.of(Detector.JCSTRESS, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends RefinableMap<V> {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition disowned = lock.newCondition();

        Mutant() {
            super(2, 4);
        }

        @Override
        protected final void awaitNoOwner() {
            while (isOwned()) { // ends at the signal, if it does
                lock.lock();
                try {
                    disowned.awaitUninterruptibly();
                } finally {
                    lock.unlock();
                }
            }
        }

        @Override
        protected final void disown() {
            super.disown();
            lock.lock();
            try {
                disowned.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
