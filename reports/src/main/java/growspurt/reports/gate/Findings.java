package growspurt.reports.gate;

import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.words.Command;
import growspurt.results.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gate has seen of a run so far. */
final class Findings {

    private final RunResults run;
    private final List<Finding> all = new ArrayList<>();

    Findings(RunResults run) {
        this.run = run;
    }

    /** Adds a finding about the run as a whole. */
    void add(Kind kind, String sentence, String nextStep) {
        all.add(new Finding(kind, Optional.empty(), Optional.empty(), Set.of(), sentence, nextStep));
    }

    /** Adds a finding about {@code cell}; the next step is to repeat it. */
    void add(Kind kind, Cell cell, String sentence) {
        add(kind, cell, Optional.empty(), sentence);
    }

    /** Adds a finding about {@code cell} and a line that decides about it; the next step is to repeat the cell. */
    void add(Kind kind, Cell cell, Optional<Expectation> line, String sentence) {
        add(kind, cell, line, Set.of(), sentence);
    }

    /** Adds a finding about {@code news}, violations of {@code cell}; the next step is to repeat the first launch with one of them. */
    void add(Kind kind, Cell cell, Optional<Expectation> line, Set<String> news, String sentence) {
        String next = Command.repeating(run, cell.verdict(), news).toString();
        all.add(new Finding(
                kind, Optional.of(cell.verdict().key()), line.map(Expectation::number), news, sentence, next));
    }

    /** Adds a finding about {@code line}. */
    void add(Kind kind, Expectation line, String sentence, String nextStep) {
        all.add(new Finding(kind, Optional.empty(), Optional.of(line.number()), Set.of(), sentence, nextStep));
    }

    List<Finding> all() {
        return all;
    }
}
