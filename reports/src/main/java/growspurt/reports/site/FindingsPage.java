package growspurt.reports.site;

import growspurt.reports.gate.Finding;
import java.util.List;

/**
 * All that the gate says of a run.
 *
 * @param frame what all pages share
 * @param exit its exit code, in words
 * @param grave findings that need a person
 * @param notes findings that were to be expected
 */
record FindingsPage(Frame frame, String exit, List<Finding> grave, List<Finding> notes) {

    static FindingsPage of(Material material) {
        return new FindingsPage(
                Frame.of("What the gate found", Place.inRun(), material),
                "Exit " + material.decision().exit().code() + ": "
                        + material.decision().exit().words() + ".",
                material.decision().grave(),
                material.decision().notes());
    }
}
