package growspurt.api;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * A map implementation under test. Implementations have a public no-argument constructor, keep no state, and are
 * found through {@link java.util.ServiceLoader}.
 */
public interface MapCandidate {

    /** {@return the stable name of this candidate, 1 to 64 characters of {@code [a-z0-9-]}} */
    String id();

    /** {@return what this map is, in one line without a full stop} */
    String summary();

    /**
     * {@return a new, empty map of the smallest capacity that is natural for the algorithm, so that a handful of
     * entries reaches its first growth point} Called once for every sample, hence often; it starts no thread.
     *
     * @param <V> type of the values
     */
    <V> ConcurrentMap<Long, V> newMap();

    /** {@return what the documentation of this map promises; a property that needs more is shown, never held against it} */
    Set<Guarantee> promises();

    /**
     * {@return properties that follow from the promises, and that this map is known not to keep; shown, never held against it} The
     * class comment tells where that was seen.
     */
    default Set<Property> knownToBreak() {
        return Set.of();
    }

    /** {@return where the promises are written down, such as {@code "ConcurrentHashMap javadoc, JDK 17"}} */
    String source();

    /**
     * {@return a look at the growth of {@code map}, or empty if it cannot be seen} Growth points are found, and window
     * hits are counted, with it.
     *
     * @param map a map that {@link #newMap()} of this candidate returned
     */
    default Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.empty();
    }

    /** {@return why this candidate takes part; known-good maps and planted bugs are the controls of a run} */
    default Role role() {
        return plants().isEmpty() ? Role.SUBJECT : Role.PLANTED_BUG;
    }

    /** {@return the properties that a planted bug must be seen to break; empty for every other candidate} */
    default Set<Property> plants() {
        return Set.of();
    }

    /** {@return who is expected to see a planted bug; nobody is, if showing it takes luck or other hardware} */
    default Set<Detector> detectors() {
        return plants().isEmpty() ? Set.of() : EnumSet.allOf(Detector.class);
    }

    /** {@return where this map comes from and what kind it is} */
    default Lineage lineage() {
        return Lineage.UNKNOWN;
    }

    /**
     * {@return why {@code detector} cannot judge this map, in half a sentence, or empty if it can}
     *
     * @param detector who would judge
     */
    default Optional<String> unsuited(Detector detector) {
        return Optional.empty();
    }
}
