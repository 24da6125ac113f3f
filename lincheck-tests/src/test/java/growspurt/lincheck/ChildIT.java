package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a candidate does must neither stop a run nor become a clean cell. */
final class ChildIT {

    @Test
    void exit_isAnErrorWithTheExitCode(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-exit");

        assertThat(verdict(Property.PER_KEY_OPERATIONS_LINEARIZABLE, heard)).isEqualTo(Verdict.ERROR);
        assertThat(heard.trouble().orElseThrow()).contains("exit code 7").contains("System.exit");
    }

    @Test
    void endlessLoop_violatesTermination_withTheStack(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-loop");

        Results results = Results.of(Property.OPERATIONS_TERMINATE, heard);
        assertThat(results.broken().orElseThrow().rawText()).contains("Hostile$Loop.lookup");
        assertThat(verdict(Property.PER_KEY_OPERATIONS_LINEARIZABLE, heard)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void print_doesNotDisturbTheLineToTheParent(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-print");

        assertThat(heard.trouble()).isEmpty();
        assertThat(heard.all(Message.Explored.class)).isNotEmpty();
    }

    @Test
    void messageThatCannotBeRead_isAnErrorThatSaysSo(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-babble");

        assertThat(verdict(Property.OPERATIONS_TERMINATE, heard)).isEqualTo(Verdict.ERROR);
        assertThat(heard.trouble().orElseThrow()).startsWith("the child could not be understood: ");
    }

    @Test
    void fullHeap_isAnErrorThatNamesIt(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-hog");

        assertThat(verdict(Property.OPERATIONS_TERMINATE, heard)).isEqualTo(Verdict.ERROR);
        assertThat(heard.trouble().orElseThrow()).contains("out of memory");
    }

    @Test
    void endlessRecursion_isAViolation(@TempDir Path runFolder) throws Exception {
        Heard heard = explore(runFolder, "hostile-recursion");

        assertThat(verdict(Property.PER_KEY_OPERATIONS_LINEARIZABLE, heard)).isEqualTo(Verdict.VIOLATED);
        assertThat(Results.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE, heard)
                        .broken()
                        .map(Finding::of))
                .hasValueSatisfying(finding -> assertThat(finding).contains("StackOverflowError"));
    }

    @Test
    void mapWithoutGauge_isInconclusive(@TempDir Path runFolder) throws Exception {
        assertThat(verdict(Property.OPERATIONS_TERMINATE, explore(runFolder, "hostile-blind")))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void child_takesOneOrderAfterTheOther_untilAThreadIsStuck(@TempDir Path runFolder) throws Exception {
        try (Child child = new Child(runFolder, "child", List.of())) {
            assertThat(child.run("print", order("hostile-print")).trouble()).isEmpty();
            assertThat(child.isReady()).isTrue();
            assertThat(child.run("loop", order("hostile-loop")).trouble()).isEmpty();
            assertThat(child.isReady()).isFalse();
        }
    }

    @Test
    void endOfAChild_isNoTroubleOfTheNextCandidate(@TempDir Path runFolder) throws Exception {
        try (Children children = new Children(runFolder, 1)) {
            assertThat(children.run("print", order("hostile-print")).trouble()).isEmpty();
            assertThat(children.run("exit", order("hostile-exit")).trouble()).isPresent();
            assertThat(children.run("again", order("hostile-print")).trouble()).isEmpty();
        }
    }

    private static Heard explore(Path runFolder, String candidate) throws IOException, InterruptedException {
        try (Child child = new Child(runFolder, candidate, List.of())) {
            return child.run(candidate, order(candidate));
        }
    }

    private static Order order(String candidate) {
        return new Order(candidate, LincheckEngine.judges(), Optional.empty(), 1, 0, List.of(Aim.INSERT), 1, 3, 30_000);
    }

    private static Verdict verdict(Property property, Heard heard) {
        return Results.of(property, heard).verdict();
    }
}
