package growspurt.maps.planted;

import growspurt.maps.ChainTable;
import growspurt.maps.Change;
import growspurt.maps.LockStripedMap;
import growspurt.maps.Remapping;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link LockStripedMap} with its two lines of {@code update} exchanged: the table is loaded before the stripe is taken,
 * and never again.
 *
 * <p>Two stripes and two slots with three entries; the next one grows the table.
 * <pre>
 *   thread 1: put(3)                          thread 2: put(4); get(4)
 *                                             loads the table of two slots
 *   takes stripe 1, inserts 3
 *   takes both stripes, moves all
 *   publishes the table of four slots
 *                                             takes stripe 0
 *                                             inserts 4 into the table of two slots
 *                                             looks into the table of four slots: null
 * </pre>
 *
 * <p>Seen in cornelk/hashmap issue 54 and puzpuzpuz/xsync issue 109.
 */
final class StaleTableWriteMap<V> extends LockStripedMap<V> {

    StaleTableWriteMap() {
        super(2, 1);
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        ChainTable<V> stale = table();
        ReentrantLock stripe = enter(key);
        return updateAndLeave(stripe, stale, key, remapping);
    }
}
