package growspurt.maps;

import java.util.Set;

/** Where maps differ from what {@code Map} says, one thread being enough to see it; ids of candidates. */
final class Quirks {

    /** {@code Entry.setValue} throws, as documented or not. */
    static final Set<String> READ_ONLY_ENTRIES =
            Set.of("concurrent-skip-list-map", "eclipse-map", "eclipse-map-unsafe");

    /** {@code replaceAll} goes through {@code Entry.setValue}, and throws. */
    static final Set<String> NO_REPLACE_ALL = Set.of("eclipse-map", "eclipse-map-unsafe");

    /** Two-argument {@code remove} and {@code replace} do their work for an equal value, but say so only for the same one. */
    static final Set<String> MATCHES_BY_IDENTITY = Set.of("jctools-map-long");

    /** An iterator that was found to be at its end does not remove any more. */
    static final Set<String> FORGETS_THE_LAST_SHOWN = Set.of("weak-hash-map");

    /** A put that finds the table full grows it before looking whether the key is new. */
    static final Set<String> GROWS_ON_OVERWRITE =
            Set.of("guava-cache", "spring-reference-map", "redis-dict", "redis-scan");

    /** A removal that probes too long grows the table, even if the key is not there. */
    static final Set<String> GROWS_ON_REMOVAL = Set.of("jctools-map", "jctools-map-long");

    /** What it reports is a write inside another operation, not one between two steps of an iterator. */
    static final Set<String> ITERATORS_DO_NOT_FAIL_FAST = Set.of("go-hmap-fail-fast");

    private Quirks() {}
}
