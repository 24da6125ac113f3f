package growspurt.maps;

import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * A {@link StampedLock} that knows who writes. It is not reentrant: whoever holds it for writing and asks for it again
 * would wait for itself, and is refused with an {@link IllegalStateException} instead.
 */
final class NoReentryLock extends StampedLock {

    private static final long serialVersionUID = 1;

    // racy: a thread asks only whether it is itself, and no other thread writes its name here
    private transient @Nullable Thread writer;

    @Override
    public long readLock() {
        refuseWriter();
        return super.readLock();
    }

    @Override
    public long writeLock() {
        refuseWriter();
        long stamp = super.writeLock();
        writer = Thread.currentThread();
        return stamp;
    }

    @Override
    public void unlockWrite(long stamp) {
        writer = null;
        super.unlockWrite(stamp);
    }

    private void refuseWriter() {
        if (writer == Thread.currentThread()) {
            throw new IllegalStateException("recursive use: a function run by this map used the map itself");
        }
    }
}
