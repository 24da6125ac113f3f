package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The tests of Guava's suites that a map from elsewhere does not stand, and known not to. A test method runs over several
 * sizes and views; at least one of those runs must fail, or the deviation is no longer one.
 */
final class Deviations {

    private static final Set<String> TAKES_NULL_VALUES = Set.of(
            "testCreateWithNullValueUnsupported",
            "testCreateWithNull_unsupported",
            "testPutAll_nullValueUnsupported",
            "testPutIfAbsent_nullValueUnsupported",
            "testPutIfAbsent_nullValueUnsupportedAndKeyAbsent",
            "testPut_nullValueUnsupported",
            "testPut_replaceWithNullValueUnsupported",
            "testReplaceEntry_presentNullValueUnsupported",
            "testReplace_presentNullValueUnsupported");

    private static final Set<String> TAKES_NULL_KEYS = Set.of(
            "testComputeIfAbsent_nullKeyUnsupported",
            "testCreateWithNullKeyUnsupported",
            "testPutAll_nullKeyUnsupported",
            "testPutIfAbsent_nullKeyUnsupported",
            "testPut_nullKeyUnsupported");

    private static final Set<String> ENTRIES_CANNOT_BE_SET =
            Set.of("testIteratorSetValueAndRemove", "testSetValue", "testSetValueWithNullValuesAbsent");

    private static final Set<String> ECLIPSE = union(
            union(TAKES_NULL_VALUES, ENTRIES_CANNOT_BE_SET),
            Set.of(
                    "testReplaceAllRotate",
                    "testReplaceAllThrowsMidwayThroughExistingValue",
                    "testReplaceAllThrowsMidwayThroughNewValue"));

    /** Views print as maps do, and an iterator at its end forgets what it showed last. */
    private static final Set<String> FASTUTIL =
            Set.of("testIterator_unknownOrderRemoveSupported", "testToString_size0", "testToString_size1");

    private static final Map<String, Set<String>> OF_CANDIDATES = Map.ofEntries(
            // its entry set can add
            Map.entry(
                    "concurrent-hash-map",
                    Set.of(
                            "testAddAll_unsupportedNonePresent",
                            "testAddAll_unsupportedSomePresent",
                            "testAdd_unsupportedNotPresent")),
            // merge takes a null value when the key is absent
            Map.entry("hashtable", Set.of("testMergeNullValue")),
            Map.entry("concurrent-skip-list-map", ENTRIES_CANNOT_BE_SET),
            // an iterator at its end forgets what it showed last
            Map.entry("weak-hash-map", Set.of("testIterator_unknownOrderRemoveSupported")),
            Map.entry("eclipse-map", ECLIPSE),
            Map.entry("eclipse-map-unsafe", ECLIPSE),
            Map.entry("fastutil-bare", FASTUTIL),
            Map.entry("fastutil-mutex", FASTUTIL),
            // entries do not print
            Map.entry(
                    "scala-trie-map",
                    union(
                            union(TAKES_NULL_VALUES, TAKES_NULL_KEYS),
                            Set.of("testSetValueWithNullValuesAbsent", "testToString_size1"))),
            // a null value counts as present
            Map.entry(
                    "spring-reference-map",
                    Set.of(
                            "testComputeIfAbsent_nullTreatedAsAbsent",
                            "testComputeIfPresent_nullTreatedAsAbsent",
                            "testMappedToNull",
                            "testMergeNullFunction",
                            "testMergeNullValue",
                            "testPutIfAbsent_replacesNullValue")));

    /** Each of its iterators goes another way round, so that two looks at one map may print differently, or alike. */
    private static final Map<String, Set<String>> BY_CHANCE = Map.of("hppc-bare", Set.of("testToString_formatting"));

    private final Set<String> byChance;
    private final Map<String, Integer> failures = new HashMap<>();

    private Deviations(Set<String> methods, Set<String> byChance) {
        this.byChance = byChance;
        methods.forEach(method -> failures.put(method, 0));
    }

    static Deviations of(String candidate) {
        return new Deviations(
                OF_CANDIDATES.getOrDefault(candidate, Set.of()), BY_CHANCE.getOrDefault(candidate, Set.of()));
    }

    boolean include(String method) {
        return failures.containsKey(method) || byChance.contains(method);
    }

    /** Runs a test that may fail, and counts when it does. */
    void run(String method, Executable test) {
        try {
            test.execute();
        } catch (Throwable deviation) { // an AssertionError, or whatever the map threw
            failures.merge(method, 1, Integer::sum);
        }
    }

    /** {@return tests that go after all others} */
    Stream<DynamicTest> areStillThere() {
        return failures.keySet().stream()
                .map(method -> dynamicTest(
                        "deviates: " + method,
                        () -> assertThat(failures.get(method)).isPositive()));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
