package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.testing.ConcurrentMapTestSuiteBuilder;
import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.Feature;
import com.google.common.collect.testing.features.MapFeature;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Guava's suites for maps, with the features of each candidate. Candidates that promise linearizable operations stand the
 * one for concurrent maps.
 */
final class ConformanceTest {

    private static final List<Feature<?>> EVERY_MAP =
            List.of(MapFeature.GENERAL_PURPOSE, CollectionFeature.SUPPORTS_ITERATOR_REMOVE, CollectionSize.ANY);
    private static final List<Feature<?>> FAIL_FAST = List.of(
            MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION, CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION);
    private static final List<Feature<?>> NULLS =
            List.of(MapFeature.ALLOWS_NULL_KEYS, MapFeature.ALLOWS_NULL_VALUES, MapFeature.ALLOWS_ANY_NULL_QUERIES);
    private static final List<Feature<?>> NULL_VALUES =
            List.of(MapFeature.ALLOWS_NULL_VALUES, MapFeature.ALLOWS_NULL_VALUE_QUERIES);

    /** What a candidate does with nulls, where that is anything but to reject them. */
    private static final Map<String, List<Feature<?>>> NULL_POLICY = Map.ofEntries(
            Map.entry("hash-map", NULLS),
            Map.entry("synchronized-map", NULLS),
            Map.entry("weak-hash-map", NULLS),
            Map.entry("spring-reference-map", NULLS),
            Map.entry("guava-cache", List.of(MapFeature.ALLOWS_ANY_NULL_QUERIES)),
            Map.entry("fastutil-bare", NULL_VALUES),
            Map.entry("fastutil-mutex", NULL_VALUES));

    @TestFactory
    Stream<DynamicContainer> map_standsTheSuiteOfItsFeatures() {
        return Candidates.soundAlone().map(candidate -> dynamicContainer(candidate.id(), tests(candidate)));
    }

    @Test
    void suite_isRed_whenAMapRemovesNothing() {
        List<Feature<?>> features = new ArrayList<>(EVERY_MAP);
        features.addAll(NULLS);
        List<TestCase> cases = new ArrayList<>();

        collect(
                MapTestSuiteBuilder.using(new LongMaps(KeepingMap::new))
                        .named("keeping")
                        .withFeatures(features)
                        .createTestSuite(),
                cases);

        assertThat(cases)
                .filteredOn(test -> test.getName().startsWith("testRemove_present["))
                .isNotEmpty()
                .anySatisfy(test -> assertThatThrownBy(test::runBare).isInstanceOf(AssertionError.class));
    }

    private static List<DynamicTest> tests(MapCandidate candidate) {
        List<TestCase> cases = new ArrayList<>();
        collect(suite(candidate), cases);
        Deviations deviations = Deviations.of(candidate.id());
        return Stream.concat(cases.stream().map(test -> dynamic(test, deviations)), deviations.areStillThere())
                .toList();
    }

    private static void collect(TestSuite suite, List<TestCase> cases) {
        Collections.list(suite.tests()).forEach(test -> {
            if (test instanceof TestSuite inner) {
                collect(inner, cases);
            } else {
                cases.add((TestCase) test);
            }
        });
    }

    private static DynamicTest dynamic(TestCase test, Deviations deviations) {
        String name = test.getName();
        String method = name.substring(0, name.indexOf('['));
        return dynamicTest(
                name, deviations.include(method) ? () -> deviations.run(method, test::runBare) : test::runBare);
    }

    private static TestSuite suite(MapCandidate candidate) {
        LongMaps maps = new LongMaps(candidate::newMap);
        MapTestSuiteBuilder<Long, String> builder = candidate.promises().contains(Guarantee.PER_KEY_LINEARIZABLE)
                ? ConcurrentMapTestSuiteBuilder.using(maps)
                : MapTestSuiteBuilder.using(maps);
        return builder.named(candidate.id()).withFeatures(features(candidate)).createTestSuite();
    }

    private static List<Feature<?>> features(MapCandidate candidate) {
        List<Feature<?>> features = new ArrayList<>(EVERY_MAP);
        features.addAll(NULL_POLICY.getOrDefault(candidate.id(), List.of()));
        if (candidate.promises().contains(Guarantee.FAILS_FAST)
                && !Quirks.ITERATORS_DO_NOT_FAIL_FAST.contains(Candidates.soundId(candidate))) {
            features.addAll(FAIL_FAST);
        }
        return features;
    }

    /** Nothing is ever removed from it. */
    private static final class KeepingMap extends HashMap<Long, String> {
        @Override
        public @Nullable String remove(@Nullable Object key) {
            return get(key);
        }
    }
}
