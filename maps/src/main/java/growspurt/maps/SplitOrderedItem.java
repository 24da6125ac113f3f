package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** An entry of {@link SplitOrderedMap}, or the sentinel of a bucket: an item without a key, which is never removed. */
public final class SplitOrderedItem implements SplitOrderedLink {

    private static final Object GONE = new Object();

    private static final VarHandle VALUE = FieldHandle.of(MethodHandles.lookup(), "value", Object.class);
    private static final VarHandle NEXT = FieldHandle.of(MethodHandles.lookup(), "next", SplitOrderedLink.class);

    /** Place in the list, compared without sign: for an entry, another form of its key. */
    final long order;

    final @Nullable Long key;

    /** Volatile, so that a look for one key after a write to another stays behind it. Never leaves GONE. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private @Nullable Object value;

    /** Volatile for the same reason; the CAS that links an item publishes its plain fields. */
    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // written through its handle
    private @Nullable SplitOrderedLink next;

    /** An item that is to be linked in front of {@code next}. */
    SplitOrderedItem(long order, @Nullable Long key, @Nullable Object value, @Nullable SplitOrderedItem next) {
        this.order = order;
        this.key = key;
        this.value = value;
        this.next = next;
    }

    /** {@return whether this comes before the entry or, if there is no {@code otherKey}, the sentinel of that order} */
    boolean comesBefore(long otherOrder, @Nullable Long otherKey) {
        return Long.compareUnsigned(order, otherOrder) < 0 || (order == otherOrder && key == null && otherKey != null);
    }

    boolean isSentinelOf(long otherOrder) {
        return order == otherOrder && key == null;
    }

    /** {@return the value, or null if there is none any more} */
    @Nullable Object value() {
        Object now = VALUE.getVolatile(this);
        return now == GONE ? null : now;
    }

    /** {@return whether the value was {@code before} and is {@code after} now; null for {@code after} removes it} */
    boolean exchange(Object before, @Nullable Object after) {
        return VALUE.compareAndSet(this, before, after == null ? GONE : after);
    }

    @Nullable SplitOrderedLink link() {
        return (SplitOrderedLink) NEXT.getVolatile(this);
    }

    /** {@return whether {@code now} comes after this item, and this item was not marked} */
    boolean relink(@Nullable SplitOrderedItem expected, @Nullable SplitOrderedItem now) {
        return NEXT.compareAndSet(this, (SplitOrderedLink) expected, (SplitOrderedLink) now);
    }

    /** {@return the item that comes after this one, be this one removed or not} */
    public @Nullable SplitOrderedItem follower() {
        SplitOrderedLink link = link();
        return link instanceof Removed mark ? mark.next() : (SplitOrderedItem) link;
    }

    /**
     * Marks this item as removed; {@return the item that comes after it for ever} A retry means that another thread has
     * changed the link.
     */
    @Nullable SplitOrderedItem mark() {
        for (; ; ) {
            SplitOrderedLink link = link();
            if (link instanceof Removed mark) {
                return mark.next();
            }
            SplitOrderedItem after = (SplitOrderedItem) link;
            if (NEXT.compareAndSet(this, link, (SplitOrderedLink) new Removed(after))) {
                return after;
            }
        }
    }
}
