package growspurt.maps;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** Takes several locks in their order. */
final class Locks {

    private Locks() {}

    /**
     * Takes all of {@code locks}, or none. Nothing is allocated once the first is taken.
     *
     * @throws OutOfMemoryError if a lock that has to wait finds no memory for its place in the queue
     */
    static void takeAll(List<? extends Lock> locks) {
        int taken = 0;
        boolean all = false;
        try {
            while (taken < locks.size()) {
                locks.get(taken).lock();
                taken++;
            }
            all = true;
        } finally {
            while (!all && taken > 0) {
                locks.get(--taken).unlock();
            }
        }
    }
}
