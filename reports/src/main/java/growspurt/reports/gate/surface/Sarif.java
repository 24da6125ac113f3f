package growspurt.reports.gate.surface;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of SARIF 2.1.0 that is written here, its names as the format has them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    record Run(Tool tool, List<Invocation> invocations, List<Result> results) {}

    record Invocation(boolean executionSuccessful, int exitCode) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Rule> rules) {}

    record Rule(String id, String name, Message shortDescription, Message fullDescription, Message help) {}

    record Message(String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String ruleId,
            String level,
            Message message,
            List<Location> locations,
            Map<String, String> partialFingerprints,
            String baselineState,
            @Nullable List<Suppression> suppressions,
            @Nullable List<CodeFlow> codeFlows) {}

    record Suppression(String kind, String justification) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            PhysicalLocation physicalLocation, @Nullable Message message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine) {}

    record CodeFlow(List<ThreadFlow> threadFlows) {}

    record ThreadFlow(String id, List<ThreadFlowLocation> locations) {}

    record ThreadFlowLocation(Location location, int executionOrder, int nestingLevel) {}
}
