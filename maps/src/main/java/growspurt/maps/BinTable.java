package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An array of bins that never grows: growing is moving everything to one twice as long.
 *
 * <p>Slots are read and written in volatile mode. Acquire and release would publish nodes as well; but then a thread could
 * miss what another has put, after that one has missed what the first put before. The one exception is {@link #setPlain}.
 *
 * @param <V> type of the values
 */
public final class BinTable<V> {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Bin[].class);

    private final @Nullable Bin<V>[] slots;

    private BinTable(@Nullable Bin<V>[] slots) {
        this.slots = slots;
    }

    /** Allocates an array of as many empty slots as asked for; tests put one here that fails. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays; this one leaves only as Bin<V>[]
    static <V> @Nullable Bin<V>[] allocate(int length) {
        return new Bin[length];
    }

    /**
     * {@return an empty table}
     *
     * @param length number of slots, a power of two
     * @param allocator where the array comes from
     * @throws OutOfMemoryError if the allocator does
     */
    static <V> BinTable<V> ofLength(int length, IntFunction<@Nullable Bin<V>[]> allocator) {
        return new BinTable<>(allocator.apply(length));
    }

    /** {@return the number of slots} */
    public int length() {
        return slots.length;
    }

    /**
     * {@return the slot of a hash}
     *
     * @param hash hash of a key
     */
    public int slot(int hash) {
        return hash & (slots.length - 1);
    }

    /**
     * {@return what the slot holds, null if it is empty}
     *
     * @param slot index of the slot
     */
    @SuppressWarnings("unchecked") // only bins of this type come in
    public @Nullable Bin<V> bin(int slot) {
        return (Bin<V>) SLOT.getVolatile(slots, slot);
    }

    /** {@return whether the slot was empty and holds {@code bin} now} */
    boolean fill(int slot, Bin<V> bin) {
        return SLOT.compareAndSet(slots, slot, null, bin);
    }

    /**
     * Puts {@code bin} into a slot whose lock this thread holds.
     *
     * @param slot index of the slot
     * @param bin what it holds from now on, null to empty it
     */
    public void set(int slot, @Nullable Bin<V> bin) {
        SLOT.setVolatile(slots, slot, bin);
    }

    /**
     * Puts {@code bin} into a slot that no other thread looks into yet. Plain mode suffices: the others get here by a
     * forwarding node, or by the table of the map, and both are stored later, at least in release mode.
     *
     * @param slot index of the slot
     * @param bin what it holds from now on
     */
    public void setPlain(int slot, @Nullable Bin<V> bin) {
        slots[slot] = bin;
    }
}
