package growspurt.maps;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The sentinels of {@link SplitOrderedMap} by bucket, in segments of 2, 2, 4, 8 and so on, so that nothing is copied when
 * their number doubles. Volatile throughout; a sentinel that is not seen yet is looked for through its parent.
 */
final class SplitOrderedBuckets {

    static final int MOST = 1 << 30;
    private static final int SEGMENTS = 30;

    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable SplitOrderedItem>> segments =
            new AtomicReferenceArray<>(SEGMENTS);
    private final IntFunction<AtomicReferenceArray<@Nullable SplitOrderedItem>> allocator;

    /** Room for two buckets, without sentinels. */
    SplitOrderedBuckets(IntFunction<AtomicReferenceArray<@Nullable SplitOrderedItem>> allocator) {
        this.allocator = allocator;
        segments.set(0, allocator.apply(2));
    }

    /** {@return the sentinel of {@code bucket}, null if it has none yet} */
    @Nullable SplitOrderedItem get(int bucket) {
        return segment(bucket).get(offset(bucket));
    }

    /** {@return whether {@code bucket} had no sentinel and has {@code sentinel} now} */
    boolean put(int bucket, SplitOrderedItem sentinel) {
        return segment(bucket).compareAndSet(offset(bucket), null, sentinel);
    }

    /** {@return whether there is room for twice as many buckets as {@code buckets}, a power of two} */
    boolean makeRoom(int buckets) {
        int index = index(buckets);
        if (segments.get(index) == null) {
            try {
                segments.compareAndSet(index, null, allocator.apply(buckets));
            } catch (OutOfMemoryError refused) {
                return false; // no growth now is no error: longer buckets do until a later insert tries again
            }
        }
        return true;
    }

    private AtomicReferenceArray<@Nullable SplitOrderedItem> segment(int bucket) {
        return Objects.requireNonNull(segments.get(index(bucket)));
    }

    private static int index(int bucket) {
        return bucket < 2 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bucket);
    }

    private static int offset(int bucket) {
        return bucket < 2 ? bucket : bucket - Integer.highestOneBit(bucket);
    }
}
