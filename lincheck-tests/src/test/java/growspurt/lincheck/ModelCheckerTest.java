package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.CandidateLookup;
import growspurt.api.Property;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs Lincheck for real: the contract with the pinned version, and the bugs that it must find. */
final class ModelCheckerTest {

    private static final Set<Property> ALL_OF_LOCKED_MAPS = judgesOfLockedMaps();
    private static final Set<Property> PER_KEY = Set.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    private static final Set<Property> TERMINATION = Set.of(Property.OPERATIONS_TERMINATE);
    private static final String GROWTH_IN_INIT =
            "put(0, 1); put(1, 1) / put(2, 2); get(0) | get(1); put(3, 1) / get(2)";

    @Test
    void hashMap_losesAnEntryInTheWindow_andEveryTraceLineIsRead() {
        Failure failure =
                find("hash-map", PER_KEY, "put(0, 9); put(2, 8); put(4, 5) / put(6, 5); remove(4) | get(0) / get(0)");

        assertThat(failure.inWindow()).isTrue();
        assertThat(failure.trace()).isNotEmpty();
        assertThat(TraceReader.steps(failure.trace(), 0)).hasSameSizeAs(failure.trace());
        assertThat(Finding.of(failure))
                .isEqualTo("get(0) returned null although put(0, 9) had returned before it began");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "planted-stale-table-write ! put(0, 9); put(2, 1); put(4, 4) / put(6, 8) | put(6, 5) /",
                "planted-step-under-read-lock ! put(0, 4); put(1, 8); put(2, 9); put(3, 1); put(4, 5) / containsKey(2) | get(0) /",
            })
    void plantedBug_isFoundInTheWindow(String candidate, String program) {
        Failure failure = find(candidate, PER_KEY, program);

        assertThat(failure.kind()).isEqualTo("IncorrectResultsFailure");
        assertThat(failure.inWindow()).isTrue();
        assertThat(History.of(failure.ops()).byKey().values()).anyMatch(history -> !history.hasOrder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "put(0, 8) / put(1, 4) | containsKey(1); size() / ! no order of the operations explains size() = 1",
                "put(3, 7) / put(0, 7); remove(3) | containsValue(7) / ! no order of the operations explains containsValue(7) = false",
                "put(1, 5); put(2, 7); put(3, 8) / put(0, 4); get(3) | clear() / get(0) ! no order of the operations explains clear() = void",
            })
    void concurrentHashMap_isLinearizableForSingleKeysOnly(String program, String finding) {
        Set<Property> wholeMap = Set.of(Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE);
        Failure failure = find("concurrent-hash-map", wholeMap, program);

        assertThat(failure.property()).isEqualTo(Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE);
        assertThat(Finding.of(failure)).startsWith(finding);
        assertThat(check("mutex", wholeMap, program, 100, Effort.USUAL).failure())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "planted-recount ! SIZE_NEVER_FALLS_ON_INSERT_ONLY ! put(0, 1); put(1, 1); put(2, 1); put(3, 1) / put(4, 2) | size(); size() /",
                "planted-clear-new-only ! CLEAR_LEAVES_NOTHING_OLD ! put(0, 1); put(1, 1); put(2, 1); put(3, 1) / put(4, 2) | clear() / get(1)",
            })
    void plantedBugOfTheWholeMap_isFound(String candidate, Property property, String program) {
        assertThat(find(candidate, Set.of(property), program).property()).isEqualTo(property);
    }

    @Test
    void concurrentHashMap_iteratesOverNoSnapshot_andAMapUnderOneLockDoes() {
        String program = "put(1, 9); put(3, 8) / put(0, 4); remove(3) | keys() /";
        Set<Property> snapshot = Set.of(Property.ITERATION_IS_SNAPSHOT);

        Failure failure = find("concurrent-hash-map", snapshot, program);

        assertThat(failure.property()).isEqualTo(Property.ITERATION_IS_SNAPSHOT);
        assertThat(Finding.of(failure)).isEqualTo("no order of the operations explains keys() = [1]");
        assertThat(check("mutex", snapshot, program, 100, Effort.USUAL).failure())
                .isEmpty();
    }

    @Test
    void iterationThatThrows_breaksWhatIsClaimedOfIterations_andNothingOfSingleKeys() {
        String program = "put(0, 9); put(1, 8) / put(2, 7) | keys() / get(0); get(2)";
        Set<Property> iteration = Set.of(Property.ITERATION_SEES_STABLE_KEYS_ONCE);

        assertThat(Finding.of(find("hashtable", iteration, program)))
                .isEqualTo("keys() threw ConcurrentModificationException");
        assertThat(check("hashtable", PER_KEY, program, 100, Effort.USUAL).failure())
                .isEmpty();
    }

    @Test
    void threadThatStopped_blocksOthers_whereNobodyHelpsIt() {
        String program = "put(0, 9); put(2, 8) / remove(0) | put(0, 5) / get(0)";
        Set<Property> progress = Set.of(Property.STOPPED_THREAD_BLOCKS_NOBODY);

        Failure failure = find("planted-remover-not-helped", progress, program);

        assertThat(failure.property()).isEqualTo(Property.STOPPED_THREAD_BLOCKS_NOBODY);
        assertThat(Finding.of(failure)).startsWith("a thread waited for another that had stopped");
        assertThat(check("split-ordered", progress, program, 100, Effort.USUAL).failure())
                .isEmpty();
        assertThat(find("mutex", progress, program).property()).isEqualTo(Property.STOPPED_THREAD_BLOCKS_NOBODY);
    }

    @Test
    void functionThatFails_isNoFinding_butWhatItChangesIs() {
        String program = "put(0, 9); put(1, 8) / put(2, 7) | computeFailing(0); get(0) / get(0)";

        assertThat(check("concurrent-hash-map", ALL_OF_LOCKED_MAPS, program, 100, Effort.USUAL)
                        .failure())
                .isEmpty();
    }

    @Test
    void headInsertTransfer_tiesACycle() {
        Failure failure = find(
                "planted-head-insert-transfer",
                TERMINATION,
                "put(0, 6); put(8, 2); put(16, 2); put(24, 2) / put(32, 8) | put(40, 1) / get(48)");

        assertThat(failure.property()).isEqualTo(Property.OPERATIONS_TERMINATE);
        assertThat(failure.inWindow()).isTrue();
    }

    @Test
    void iterationAtRest_thatNeverEnds_breaksTermination() {
        Exploring.candidate(new Hostile.Cycle(), () -> {});
        Program program = Program.parse("put(0, 9) / get(0) | get(0) / keysAtRest()");

        Failure failure = ModelChecker.check(List.of(program), TERMINATION, 100, Effort.USUAL)
                .failure()
                .orElseThrow();

        assertThat(failure.property()).isEqualTo(Property.OPERATIONS_TERMINATE);
        assertThat(Finding.of(failure)).isEqualTo("keysAtRest() met a chain with a cycle and gave up");
        assertThat(ModelChecker.check(List.of(program), PER_KEY, 100, Effort.USUAL)
                        .failure())
                .as("of single keys")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "lock-striped ! put(0, 4); put(4, 8); put(8, 2) / put(12, 4) | get(4) / get(12)",
                "concurrent-hash-map ! put(0, 8) / put(1, 4); remove(1) | get(0); putIfAbsent(1, 9) / get(1)",
                "concurrent-hash-map ! " + GROWTH_IN_INIT,
            })
    void knownGoodMap_isCleanInAllInterleavingsAskedFor(String candidate, String program) {
        ModelChecker.Outcome outcome = check(candidate, ALL_OF_LOCKED_MAPS, program, 100, Effort.USUAL);

        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.interleavings()).isEqualTo(100);
            assertThat(tally.hits()).isPositive();
        });
    }

    @Test
    void lincheckDefaults_exploreNextToNothing_andTheTallyShowsIt() {
        ModelChecker.Outcome outcome =
                check("concurrent-hash-map", ALL_OF_LOCKED_MAPS, GROWTH_IN_INIT, 100, new Effort(10, 50, 20));

        assertThat(outcome.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.meagre()).isTrue();
            assertThat((long) tally.interleavings()).isLessThan(tally.program().orders());
        });
    }

    @Test
    void failure_repeatsAtTheSameInterleaving() {
        String program = "put(0, 9); put(2, 1); put(4, 4) / put(6, 8) | put(6, 5) /";

        Failure first = find("planted-stale-table-write", PER_KEY, program);
        Failure second =
                find("planted-stale-table-write", PER_KEY, first.program().toString());

        assertThat(second.interleaving()).isEqualTo(first.interleaving());
        assertThat(Normalized.of(second.ops())).isEqualTo(Normalized.of(first.ops()));
    }

    private static Set<Property> judgesOfLockedMaps() {
        Set<Property> judges = LincheckEngine.judges();
        judges.removeAll(Set.of(Property.STOPPED_THREAD_BLOCKS_NOBODY, Property.ITERATION_IS_SNAPSHOT));
        return judges;
    }

    private static Failure find(String candidate, Set<Property> questions, String program) {
        return check(candidate, questions, program, 400, Effort.USUAL).failure().orElseThrow();
    }

    private static ModelChecker.Outcome check(
            String candidate, Set<Property> questions, String program, int interleavings, Effort effort) {
        Exploring.candidate(CandidateLookup.called(candidate), () -> {});
        return ModelChecker.check(List.of(Program.parse(program)), questions, interleavings, effort);
    }
}
