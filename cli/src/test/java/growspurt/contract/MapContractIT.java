package growspurt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import growspurt.maps.NaiveMap;
import growspurt.maps.ReadWriteLockedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract as JUnit runs it, for maps that are known by their classes alone. */
class MapContractIT {

    /** A stranger's test of a map that loses entries while it grows. */
    static final class OfARacyMap implements MapContract {
        @Override
        public MapCandidate candidate() {
            return GuestMap.of(NaiveMap.class);
        }
    }

    /** A stranger's test of a map behind a lock. */
    static final class OfASoundMap implements MapContract {
        @Override
        public MapCandidate candidate() {
            return GuestMap.of(ReadWriteLockedMap.class);
        }
    }

    @BeforeEach
    void askForLittle() {
        System.setProperty("growspurt.engine", "recorder");
        System.setProperty("growspurt.property", "PerKeyOperationsLinearizable,SizeExactAtRest");
        System.setProperty("growspurt.budget", "30s");
    }

    @AfterEach
    void askForEverything() {
        List.of("engine", "property", "budget").forEach(option -> System.clearProperty("growspurt." + option));
    }

    @Test
    void racyMap_isRed_andEachFailureEndsInTheCommandThatRepeatsIt() {
        List<String> failures = failures(results(OfARacyMap.class));

        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .containsPattern(
                                "again:   java @target/growspurt/MapContractIT-OfARacyMap/java.args replay [rx]-"));
    }

    @Test
    void soundMap_isNotRed_andSomethingWasAnswered() {
        List<TestExecutionResult> results = results(OfASoundMap.class);

        assertThat(failures(results)).isEmpty();
        assertThat(results).extracting(TestExecutionResult::getStatus).contains(TestExecutionResult.Status.SUCCESSFUL);
    }

    private static List<TestExecutionResult> results(Class<? extends MapContract> test) {
        List<TestExecutionResult> results = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
                if (finished.isTest()) {
                    results.add(result);
                }
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        listener);
        return results;
    }

    private static List<String> failures(List<TestExecutionResult> results) {
        return results.stream()
                .filter(result -> result.getStatus() == TestExecutionResult.Status.FAILED)
                .map(result -> result.getThrowable().map(Throwable::getMessage).orElse(""))
                .toList();
    }
}
