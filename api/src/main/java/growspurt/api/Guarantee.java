package growspurt.api;

import java.util.EnumSet;
import java.util.Set;

/** A promise that a map may make. Each constant says which operations it speaks of. */
public enum Guarantee {
    /**
     * {@code get containsKey put remove putIfAbsent replace} (and the two-argument {@code remove}) on one key appear to
     * take effect at one instant between call and return; operations on different keys are independent.
     */
    PER_KEY_LINEARIZABLE,

    /**
     * As {@link #PER_KEY_LINEARIZABLE}, and {@code size isEmpty containsValue clear} too, over the map as a whole; implies it and
     * {@link #ATOMIC_CLEAR}.
     */
    WHOLE_MAP_LINEARIZABLE,

    /** {@code compute computeIfAbsent computeIfPresent merge} run their function at most once for each call that takes effect. */
    ATOMIC_COMPUTE,

    /** Iterators of the three views show every key present from their creation to their end exactly once, and never throw. */
    WEAK_ITERATION,

    /** Iterators of the three views show the map as it was at one instant; implies {@link #WEAK_ITERATION}. */
    SNAPSHOT_ITERATION,

    /** {@code clear} appears to take effect at one instant. */
    ATOMIC_CLEAR,

    /** {@code size isEmpty} and iteration agree with {@code get} whenever no operation is in progress. */
    SIZE_EXACT_AT_REST,

    /** What a thread did before {@code put} happens-before what another does after its {@code get} returned that value. */
    SAFE_PUBLICATION,

    /** Every operation ends, whatever the others do, provided that no thread is stopped for ever. */
    TERMINATES,

    /**
     * Obstruction freedom: no operation waits for another thread. Wherever the others have stopped, one that runs alone from there
     * ends; implied by lock freedom and wait freedom.
     */
    NON_BLOCKING,

    /** An allocation that fails during a growth loses no entry and leaves no lock behind; later inserts grow again. */
    SURVIVES_FAILED_GROWTH,

    /** {@code remove} makes the table smaller when it is nearly empty. */
    SHRINKS,

    /** Concurrent misuse is reported by an exception, at least sometimes, and correct use never. */
    FAILS_FAST;

    /**
     * {@return what a {@link java.util.concurrent.ConcurrentMap} promises by being one} Javadoc of the interface, JDK 17: "A Map
     * providing thread safety and atomicity guarantees"; "actions in a thread prior to placing an object into a ConcurrentMap as a
     * key or value happen-before actions subsequent to the access or removal of that object from the ConcurrentMap in another
     * thread"; {@code Map.size}: "the number of key-value mappings". A method that specifies what it returns promises to return. Of
     * {@code compute} it says that "the remapping function" may be called "multiple times", and of iteration nothing.
     */
    public static Set<Guarantee> ofConcurrentMap() {
        return Set.of(PER_KEY_LINEARIZABLE, SIZE_EXACT_AT_REST, SAFE_PUBLICATION, TERMINATES);
    }

    /**
     * {@return {@code promises} and what follows from them}
     *
     * @param promises what a map is said to promise
     */
    public static Set<Guarantee> withImplied(Set<Guarantee> promises) {
        Set<Guarantee> all = EnumSet.noneOf(Guarantee.class);
        all.addAll(promises);
        if (promises.contains(WHOLE_MAP_LINEARIZABLE)) {
            all.add(PER_KEY_LINEARIZABLE);
            all.add(ATOMIC_CLEAR);
        }
        if (promises.contains(SNAPSHOT_ITERATION)) {
            all.add(WEAK_ITERATION);
        }
        return all;
    }
}
