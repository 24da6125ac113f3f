package growspurt.maps;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One growth of {@link ForwardingBinsMap}: from where to where, what no thread has claimed, and what is not moved. Counters
 * are volatile, so that whoever counts the last bin sees what those before him have moved.
 *
 * @param <V> type of the values
 */
public final class BinTransfer<V> {

    private static final int MOST_STRIDES = 64;
    private static final int LONGEST = 1 << 30;

    private final BinTable<V> from;
    private final BinTable<V> to;
    private final int stride;
    private final ForwardingNode<V> forward = new ForwardingNode<>(this);

    /** Bins are claimed from the last to the first; those before this one are nobody's. */
    private final AtomicInteger unclaimed;

    private final AtomicInteger unmoved;

    private BinTransfer(BinTable<V> from, BinTable<V> to, int leastStride) {
        this.from = from;
        this.to = to;
        this.stride = Math.max(leastStride, from.length() / MOST_STRIDES);
        this.unclaimed = new AtomicInteger(from.length());
        this.unmoved = new AtomicInteger(from.length());
    }

    /**
     * {@return a growth in which nothing is claimed, or null if the table is as long as can be or there is no memory}
     *
     * @param leastStride number of bins that a thread claims at once, or a 64th of the table if that is more
     * @param allocator makes arrays of the length it is given
     */
    static <V> @Nullable BinTransfer<V> tryDouble(
            BinTable<V> full, int leastStride, IntFunction<@Nullable Bin<V>[]> allocator) {
        if (full.length() == LONGEST) {
            return null;
        }
        try {
            return new BinTransfer<>(full, BinTable.ofLength(2 * full.length(), allocator), leastStride);
        } catch (OutOfMemoryError refused) {
            return null; // no growth now is no error: longer chains do until a later insert tries again
        }
    }

    /** {@return the table whose bins are moved} */
    public BinTable<V> from() {
        return from;
    }

    /** {@return the table that they are moved to, twice as long} */
    public BinTable<V> to() {
        return to;
    }

    /** {@return what the slot of a moved bin holds, the same for all} */
    public ForwardingNode<V> forward() {
        return forward;
    }

    /** {@return the end of the bins that nobody has claimed, 0 if there are none} */
    int unclaimed() {
        return unclaimed.get();
    }

    /** {@return the first bin of the stride that ends at {@code end}} */
    int start(int end) {
        return Math.max(0, end - stride);
    }

    /** {@return whether the unclaimed bins ended at {@code end}, and end at {@code start} now} */
    boolean claim(int end, int start) {
        return unclaimed.compareAndSet(end, start);
    }

    /**
     * Lets the unclaimed bins end at {@code end}, wherever they ended.
     *
     * @param end index of the first bin that is claimed
     */
    public void unclaimed(int end) {
        unclaimed.set(end);
    }

    /** Copies a chain into two, each in reversed order; all or, without memory, nothing. Under the lock of its bin. */
    void copy(int slot, BinNode<V> head) {
        BinNode<V> low = null;
        BinNode<V> high = null;
        for (BinNode<V> node = head; node != null; node = node.next()) {
            if ((node.hash() & from.length()) == 0) {
                low = node.before(low);
            } else {
                high = node.before(high);
            }
        }
        to.setPlain(slot, low);
        to.setPlain(slot + from.length(), high);
    }

    /**
     * {@return whether all bins are moved now that {@code moved} more are} True once.
     *
     * @param moved number of bins that this thread has moved and not counted
     */
    public boolean countDown(int moved) {
        return moved > 0 && unmoved.addAndGet(-moved) == 0;
    }
}
