package growspurt.results;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a results file: a JSON object whose first field, {@code kind}, tells which record it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunLine.class, name = "run"),
    @JsonSubTypes.Type(value = CandidateLine.class, name = "candidate"),
    @JsonSubTypes.Type(value = PropertyLine.class, name = "property"),
    @JsonSubTypes.Type(value = PlannedLine.class, name = "planned"),
    @JsonSubTypes.Type(value = ResultLine.class, name = "result"),
    @JsonSubTypes.Type(value = CounterexampleLine.class, name = "counterexample"),
    @JsonSubTypes.Type(value = LatencyLine.class, name = "latency"),
    @JsonSubTypes.Type(value = EndLine.class, name = "end")
})
public sealed interface Line
        permits RunLine,
                CandidateLine,
                PropertyLine,
                PlannedLine,
                ResultLine,
                CounterexampleLine,
                LatencyLine,
                EndLine {}
