package growspurt.reports.gate.surface;

import growspurt.results.CounterexampleLine;
import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** An interleaving as a SARIF code flow: a flow for each thread, the order among them by number. */
final class SarifSteps {

    /** GitHub shows no more steps of a result. */
    static final int MOST = 1_000;

    private static final Set<Event> MINOR = EnumSet.of(Event.CALL, Event.SPIN);

    private SarifSteps() {}

    /** {@return the steps of {@code found}; calls, which matter least, go first when there are too many} */
    static Sarif.CodeFlow of(CounterexampleLine found, String file) {
        TreeMap<Integer, List<Sarif.ThreadFlowLocation>> threads = new TreeMap<>();
        List<Step> steps = found.steps();
        boolean all = steps.size() <= MOST;
        int shown = 0;
        for (int i = 0; i < steps.size() && shown < MOST; i++) {
            Step step = steps.get(i);
            if (all || step.mark() != null || !MINOR.contains(step.event())) {
                threads.computeIfAbsent(step.thread(), t -> new ArrayList<>()).add(location(step, i + 1, file));
                shown++;
            }
        }
        return new Sarif.CodeFlow(threads.entrySet().stream()
                .map(thread -> new Sarif.ThreadFlow("thread " + (thread.getKey() + 1), thread.getValue()))
                .toList());
    }

    private static Sarif.ThreadFlowLocation location(Step step, int order, String file) {
        Sarif.Location place =
                SarifLog.location(file, Position.in(file, step.at()).orElse(1));
        String text = step.at() == null ? step.text() : step.text() + " at " + step.at();
        return new Sarif.ThreadFlowLocation(
                new Sarif.Location(place.physicalLocation(), SarifLog.message(text)), order, step.depth());
    }
}
