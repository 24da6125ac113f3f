package growspurt.maps;

import org.jspecify.annotations.Nullable;

/**
 * A hash table for one thread at a time that may change between the steps of a walk. The map around it sees to the one
 * thread, or is one of the broken ones. Lookups and steps of a walk change nothing that another of them could notice, so
 * several may run beside each other when no write does.
 */
interface SteppedTable<V> {

    /** {@return the value of {@code key}, or null if it is absent} */
    @Nullable V find(Object key, int hashCode);

    /**
     * Finds the value of {@code key}, asks once what it shall be, and does so. Throws what {@code remapping} throws, with
     * every entry as it was.
     *
     * @throws OutOfMemoryError if there is no room for a new key and no memory for more, with every entry as it was
     */
    Change<V> update(Object key, int hashCode, Remapping<V> remapping);

    /** {@return the number of entries} */
    int size();

    /** Takes every entry out and keeps the room. */
    void clear();

    /** {@return a walk that shows every key that stays from now to its end once} */
    Walk<V> walk();

    /** A place in a walk. */
    @FunctionalInterface
    interface Walk<V> {

        /** {@return the next entry with its present value, or null if there is none left} */
        @Nullable Node<V> step();
    }
}
