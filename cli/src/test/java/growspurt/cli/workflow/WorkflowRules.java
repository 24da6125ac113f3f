package growspurt.cli.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What keeps the code and the words of a pull request from more than they are meant to do. */
final class WorkflowRules {

    private static final Pattern STEP = Pattern.compile("^\\s*-?\\s*uses:.*$", Pattern.MULTILINE);
    private static final Pattern PINNED = Pattern.compile("\\s*-?\\s*uses: [\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*");
    private static final List<String> PRIVILEGED = List.of("pull_request_target", "workflow_run", "issue_comment");

    private WorkflowRules() {}

    /** {@return what is wrong with a workflow} One line each; none if it keeps the rules. */
    static List<String> ofWorkflow(String text) {
        Map<?, ?> workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        List<String> problems = new ArrayList<>(ofAction(text));
        PRIVILEGED.stream()
                .filter(event -> String.valueOf(workflow.get("on")).contains(event))
                .forEach(event -> problems.add("'" + event + "' runs with secrets on what a stranger sent"));
        if (!(workflow.get("permissions") instanceof Map<?, ?> permissions) || permissions.containsValue("write")) {
            problems.add("permissions of the workflow are not limited to reading");
        }
        map(workflow.get("jobs")).forEach((name, job) -> {
            if (!map(job).containsKey("timeout-minutes")) {
                problems.add("job '" + name + "' has no timeout-minutes");
            }
        });
        nodes(workflow)
                .filter(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@")
                        && !Boolean.FALSE.equals(map(step.get("with")).get("persist-credentials")))
                .forEach(step -> problems.add("checkout leaves the token behind: persist-credentials is not false"));
        return problems;
    }

    /** {@return what is wrong with the steps of an action} One line each; none if it keeps the rules. */
    static List<String> ofAction(String text) {
        List<String> problems = new ArrayList<>();
        STEP.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(line -> !PINNED.matcher(line).matches())
                .forEach(line -> problems.add("not pinned by commit with its version: " + line.strip()));
        nodes(new Load(LoadSettings.builder().build()).loadFromString(text))
                .map(step -> step.get("run"))
                .filter(script -> script instanceof String s && s.contains("${{"))
                .forEach(script -> problems.add("an expression is part of a script: " + script));
        return problems;
    }

    private static Stream<Map<?, ?>> nodes(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(Stream.of(map), map.values().stream().flatMap(WorkflowRules::nodes));
        }
        return node instanceof List<?> list ? list.stream().flatMap(WorkflowRules::nodes) : Stream.of();
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
