package growspurt.cli.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows and the action keep their rules, and each rule has a workflow that breaks it. */
class WorkflowsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String KEPT = """
            on:
              pull_request:
            permissions:
              contents: read
            jobs:
              gate:
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                steps:
                  - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v7.0.1
                    with:
                      persist-credentials: false
                  - run: echo "$TITLE"
                    env:
                      TITLE: ${{ github.event.pull_request.title }}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"build.yml", "stress.yml", "soak.yml"})
    void workflow_keepsTheRules(String name) throws IOException {
        assertThat(WorkflowRules.ofWorkflow(
                        Files.readString(HOME.resolve(".github/workflows").resolve(name))))
                .isEmpty();
    }

    @Test
    void everyWorkflow_isLookedAt() {
        assertThat(HOME.resolve(".github/workflows").toFile().list())
                .containsExactlyInAnyOrder("build.yml", "stress.yml", "soak.yml");
    }

    @Test
    void action_keepsTheRules() throws IOException {
        assertThat(WorkflowRules.ofAction(Files.readString(HOME.resolve("action.yml"))))
                .isEmpty();
    }

    @Test
    void example_keepsTheRules() {
        assertThat(WorkflowRules.ofWorkflow(KEPT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    @0123456789abcdef0123456789abcdef01234567 # v7.0.1 | @v7                  | not pinned
                    @0123456789abcdef0123456789abcdef01234567 # v7.0.1 | @0123456 # v7.0.1    | not pinned
                    67 # v7.0.1                                        | 67                   | not pinned
                    echo "$TITLE"                                      | echo "${{ github }}" | an expression is part of a script
                    contents: read                                     | contents: write      | permissions of the workflow
                    permissions:                                       | other:               | permissions of the workflow
                    timeout-minutes: 10                                | name: gate           | job 'gate' has no timeout-minutes
                    persist-credentials: false                         | fetch-depth: 1       | checkout leaves the token behind
                    pull_request:                                      | pull_request_target: | 'pull_request_target' runs with secrets
                    """)
    void rule_isRed_whenItIsBroken(String kept, String broken, String problem) {
        String workflow = KEPT.replace(kept, broken);

        List<String> problems = WorkflowRules.ofWorkflow(workflow);

        assertThat(workflow).isNotEqualTo(KEPT);
        assertThat(problems).singleElement().asString().startsWith(problem);
    }
}
