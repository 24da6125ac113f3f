package growspurt.maps;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** Takes several locks in their order. */
final class Locks {

    private Locks() {}

    /**
     * Takes all of {@code locks}, or none.
     *
     * @throws OutOfMemoryError if a lock that has to wait finds no memory for its place in the queue
     */
    static void takeAll(List<? extends Lock> locks) {
        int taken = 0;
        try {
            while (taken < locks.size()) {
                locks.get(taken).lock();
                taken++;
            }
        } finally {
            if (taken < locks.size()) {
                locks.subList(0, taken).forEach(Lock::unlock);
            }
        }
    }
}
