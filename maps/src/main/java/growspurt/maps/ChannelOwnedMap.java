package growspurt.maps;

import growspurt.maps.OneShotTable.Shrinking;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plain chained table of one owner thread, to which everybody else sends requests through a bounded channel.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, in the owner: it sees the
 * thread-locals and locks of that thread, what it throws travels back with the stack of the owner, an interrupt that it
 * leaves behind becomes the caller's. If it comes back to this map it gets an {@link IllegalStateException}; if it does so
 * by way of another map with an owner, it waits for ever.
 *
 * <p><b>Linearization points.</b> Any moment while the owner works on the request, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain and touched by one owner after the other. Requests are ordered
 * by the lock of the channel, answers by the volatile flag of the waiter, and one owner after another by the count of
 * those who want one.
 *
 * <p><b>Progress.</b> Blocking: requests are served in order of arrival, none while the owner moves the table. An interrupt
 * does not end the wait; it is kept.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation and two changes of thread, about 10 to 50 microseconds; a resize moves
 * all n nodes inside one insert. 4 bytes per slot with compressed references, 3 times that while growing, and 4 per place
 * in the channel; a thread only while the map is in use.
 *
 * <p><b>Source.</b> Go's "share memory by communicating"; {@link Channel} is src/runtime/chan.go, the table that of {@link
 * OneShotTable}. Departures: the owner leaves when nobody asks, and one from a shared pool comes when somebody does.
 *
 * @param <V> type of the values
 */
final class ChannelOwnedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - demand = number of requests that are announced and not yet answered, plus one if there is an owner or one has
     *     been called. So 0 means neither; 1 means that the owner has nothing to do.
     *   - From the call of an owner to its leave nobody else calls one. Hence one owner at most.
     *   - Only the owner touches the table.
     *
     * Client                                       Owner
     *   1 announce  demand: 0 -> 2, else n -> n+1     a receive, for LINGER_MILLIS at most
     *   2 it was 0: call an owner                     b got one: work, answer, demand: n -> n-1; go to a
     *   3 send the request, wait for the answer       c got none: demand: 1 -> 0 leaves
     *                                                   it was more: a request has been announced; go to a
     *
     * No request is left behind: between 1 and its answer demand is 2 or more, so c does not leave. No owner is missing:
     * who moves demand from 0 calls one. The next owner sees what the last one did: c writes demand, 1 of the caller reads
     * it, and the pool orders the call before the work.
     *
     * The owner refers to the map only while it serves it. A map that is no longer used is left within LINGER_MILLIS, and
     * is then collected like any object; there is nothing to close.
     */

    /** What an owner does for a client. */
    @FunctionalInterface
    private interface Work<V, R> {
        @Nullable R on(OneShotTable<V> table);
    }

    static final int LINGER_MILLIS = 1;
    private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
    private static final long NEXT_CALL = TimeUnit.MILLISECONDS.toNanos(10);

    private final Executor owners;
    private final Channel<Request<V, ?>> requests;
    private final OneShotTable<V> table;
    private final AtomicInteger demand = new AtomicInteger();

    // racy: a thread asks only whether it is itself, and no other thread writes its name here
    private @Nullable Thread owner;

    /** An empty map of four slots with a channel for {@code capacity} requests, and no thread yet. */
    ChannelOwnedMap(int capacity) {
        this(capacity, OwnerThreads.SHARED, ChainTable::allocate);
    }

    ChannelOwnedMap(int capacity, Executor owners, IntFunction<@Nullable Node<V>[]> allocator) {
        super(OneShotTable.INITIAL_LENGTH);
        this.owners = owners;
        this.requests = new Channel<>(capacity);
        this.table = new OneShotTable<>(allocator, growth(), Shrinking.NEVER);
    }

    @Override
    public @Nullable V get(Object key) {
        int hash = Node.hash(key);
        return ask(own -> {
            Node<V> node = own.find(key, hash);
            return node == null ? null : node.value;
        });
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        return Objects.requireNonNull(ask(own -> own.update(key, hash, remapping)));
    }

    @Override
    public int size() {
        return Objects.requireNonNull(ask(OneShotTable::size));
    }

    @Override
    public void clear() {
        ask(own -> {
            own.clear();
            return true;
        });
    }

    @Override
    Iterator<Node<V>> nodes() {
        return Objects.requireNonNull(ask(OneShotTable::copies)).iterator();
    }

    private <R> @Nullable R ask(Work<V, R> work) {
        if (owner == Thread.currentThread()) {
            throw new IllegalStateException("recursive use: a function run by this map used the map itself");
        }
        Request<V, R> request = new Request<>(work);
        if (demand.getAndUpdate(n -> n == 0 ? 2 : n + 1) == 0) {
            callOwner(request);
        }
        send(request);
        return request.answer();
    }

    private void send(Request<V, ?> request) {
        try {
            requests.send(request);
        } catch (OutOfMemoryError refused) {
            demand.decrementAndGet(); // it was announced and will not be answered
            throw refused;
        }
    }

    private void callOwner(Request<V, ?> request) {
        while (true) { // ends when there is a thread to be had; others wait for this one's call
            try {
                owners.execute(this::serve);
                return;
            } catch (OutOfMemoryError | RejectedExecutionException noThread) {
                request.asker.await(NEXT_CALL);
            }
        }
    }

    private void serve() {
        do {
            owner = Thread.currentThread();
            Request<V, ?> request = next();
            while (request != null) {
                request.serve(table);
                demand.decrementAndGet();
                request = next();
            }
            owner = null; // before the leave: the next owner may be here right after it
        } while (!demand.compareAndSet(1, 0));
    }

    /** {@return what {@link Channel#receive} does, as soon as there is memory for it: who asks waits for this thread} */
    private @Nullable Request<V, ?> next() {
        while (true) {
            try {
                return requests.receive(LINGER);
            } catch (OutOfMemoryError refused) {
                LockSupport.parkNanos(NEXT_CALL);
            }
        }
    }

    /** A piece of work on its way to the owner and back. */
    private static final class Request<V, R> {
        private final Work<V, R> work;
        private final Waiter<R> asker = new Waiter<>(null);
        private @Nullable Throwable thrown;
        private boolean interrupted;

        Request(Work<V, R> work) {
            this.work = work;
        }

        void serve(OneShotTable<V> table) {
            try {
                asker.element = work.on(table);
            } catch (Throwable back) {
                thrown = back;
            }
            interrupted = Thread.interrupted();
            asker.wake();
        }

        @Nullable R answer() {
            asker.await(Waiter.FOREVER);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (thrown != null) {
                Request.<RuntimeException>raise(thrown);
            }
            return asker.element;
        }

        /** Throws what the function threw, also a checked exception that it could not declare. */
        @SuppressWarnings("unchecked") // not cast at run time
        private static <E extends Throwable> void raise(Throwable thrown) throws E {
            throw (E) thrown;
        }
    }
}
