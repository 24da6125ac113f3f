package growspurt.reports.gate;

import java.util.Comparator;
import java.util.List;

/**
 * What the gate says about a run.
 *
 * @param exit the exit of the heaviest finding
 * @param counts what was planned and what came of it
 * @param findings all findings, heaviest kind first, those of one kind in the order of the plan
 */
public record Decision(GateExit exit, Counts counts, List<Finding> findings) {

    static Decision of(Counts counts, List<Finding> found) {
        List<Finding> sorted =
                found.stream().sorted(Comparator.comparing(Finding::kind)).toList();
        GateExit exit = sorted.stream()
                .map(finding -> finding.kind().exit())
                .max(Comparator.naturalOrder())
                .orElse(GateExit.AS_EXPECTED);
        return new Decision(exit, counts, sorted);
    }

    /** {@return the findings that need a person: those that make the exit code other than 0} */
    public List<Finding> grave() {
        return findings.stream()
                .filter(finding -> finding.kind().exit() != GateExit.AS_EXPECTED)
                .toList();
    }

    /** {@return the findings that were to be expected} */
    public List<Finding> notes() {
        return findings.stream()
                .filter(finding -> finding.kind().exit() == GateExit.AS_EXPECTED)
                .toList();
    }
}
