package growspurt.maps;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The daemon threads that own {@link ChannelOwnedMap}s for a while. There are as many as there are maps in use at one
 * moment, for maps that shared one could wait for each other; one that nobody needs for a second ends.
 */
final class OwnerThreads {

    static final String NAME = "growspurt-map-owner";

    /** Static, because maps are made by the million, and a thread that served one can serve the next. */
    static final Executor SHARED = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), OwnerThreads::daemon);

    private OwnerThreads() {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, NAME, 0, false); // inherits no thread-locals from whoever came first
        thread.setDaemon(true);
        return thread;
    }
}
