package growspurt.maps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded first-in-first-out channel that hands a value to a waiting receiver directly, past the buffer.
 *
 * <p>Source: Go, src/runtime/chan.go. Departures: it is never closed, and there is no select and no attempt without waiting,
 * for nobody here needs them; a receiver waits for a limited time; the woken thread is woken under the lock.
 *
 * @param <T> type of the values
 */
final class Channel<T> {

    /*
     * Overview
     *
     * Invariants, with the lock free
     *   - At most one of `senders` and `receivers` has anybody in it.
     *   - count > 0: no receiver waits. count < buffer length: no sender waits.
     *   - The values in the buffer, from `first` on, and then those of the senders are in order of arrival.
     *
     * Send
     *   1 a receiver waits: the value goes into its hand, wake it
     *   2 room: the value goes to the end of the buffer
     *   3 else: wait among the senders, the value in hand; who takes it wakes
     *
     * Receive
     *   1 the buffer has a value: take the first; it was full if a sender waits, whose value goes to the end: wake it
     *   2 no buffer and a sender waits: take its value, wake it
     *   3 else: wait among the receivers; a sender wakes with the value in this hand, or time is over
     *     over: leave the queue under the lock; not in it any more: a sender was faster, the value is in this hand
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Object[] buffer;
    private final Deque<Waiter<T>> senders = new ArrayDeque<>();
    private final Deque<Waiter<T>> receivers = new ArrayDeque<>();
    private int first;
    private int count;

    /** A channel that holds {@code capacity} values, none if 0, besides those that senders wait with. */
    Channel(int capacity) {
        buffer = new Object[capacity];
    }

    /** Waits until {@code value} is received or in the buffer. */
    void send(T value) {
        Waiter<T> waiting = handOver(value);
        if (waiting != null) {
            waiting.await(Waiter.FOREVER);
        }
    }

    /** {@return null if the value has found its place, else this thread among the senders} */
    private @Nullable Waiter<T> handOver(T value) {
        lock.lock();
        try {
            Waiter<T> receiver = receivers.poll();
            if (receiver != null) {
                receiver.element = value;
                receiver.wake();
                return null;
            }
            if (count < buffer.length) {
                append(value);
                return null;
            }
            Waiter<T> self = new Waiter<>(value);
            senders.add(self);
            return self;
        } finally {
            lock.unlock();
        }
    }

    /** {@return the next value, or null if none came within so many nanoseconds} */
    @Nullable T receive(long nanos) {
        Waiter<T> self = new Waiter<>(null);
        if (!takeOrQueue(self) && !self.await(nanos)) {
            leave(self);
        }
        return self.element;
    }

    /** {@return whether there was a value, which {@code self} has now; else it is among the receivers} */
    private boolean takeOrQueue(Waiter<T> self) {
        lock.lock();
        try {
            Waiter<T> sender = senders.poll();
            if (count == 0 && sender == null) {
                receivers.add(self);
                return false;
            }
            self.element = count == 0 ? null : removeFirst();
            if (sender != null) {
                settle(sender, self);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the value of a waiting sender, straight to the receiver if there is no buffer. */
    private void settle(Waiter<T> sender, Waiter<T> receiver) {
        if (buffer.length == 0) {
            receiver.element = sender.element;
        } else {
            append(sender.element);
        }
        sender.wake();
    }

    private void append(@Nullable T value) {
        buffer[(first + count) % buffer.length] = value;
        count++;
    }

    @SuppressWarnings("unchecked") // append alone fills the buffer
    private @Nullable T removeFirst() {
        T value = (T) buffer[first];
        buffer[first] = null;
        first = (first + 1) % buffer.length;
        count--;
        return value;
    }

    /** Waits for the lock without a place in its queue, for which there may be no memory: who is not gone would be given a value. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, nothing depends on it
    private void leave(Waiter<T> self) {
        while (!lock.tryLock()) {
            Thread.yield();
        }
        try {
            receivers.remove(self); // or a sender has polled it, and has put a value into its hand under this lock
        } finally {
            lock.unlock();
        }
    }
}
