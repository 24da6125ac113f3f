package growspurt.reports.gate;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.gate.expect.Rate;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Sentences;
import growspurt.results.Verdict;
import java.util.Optional;
import java.util.Set;

/** Which violations are news. */
final class Violations {

    private final Known known;
    private final Findings findings;

    Violations(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** Judges {@code cell}, if it is violated and that is not what it was planted for. */
    void judge(Cell cell) {
        if (!cell.is(Verdict.VIOLATED)) {
            return;
        }
        Optional<Expectation> line = known.line(cell).filter(Expectation::expectsViolation);
        line.flatMap(Expectation::rate).ifPresent(rate -> judgeRate(cell, rate, line.get()));
        if (cell.stance() == Stance.NOT_PROMISED) {
            findings.add(
                    Kind.AS_DOCUMENTED, cell, cell.name() + ": Violated, as documented; the map does not promise it.");
        } else if (cell.promised()) {
            judgePromise(cell, line);
        }
    }

    private void judgePromise(Cell cell, Optional<Expectation> line) {
        boolean expected =
                line.filter(it -> it.knows(Fingerprints.ids(cell.verdict()))).isPresent();
        Optional<String> before = known.seenBefore(cell);
        Set<String> news = known.news(cell, line);
        String seen = " " + Sentences.verdict(cell.verdict());
        if (expected) {
            findings.add(
                    Kind.KNOWN, cell, cell.name() + ": known violation (" + known.called(line.get()) + ")." + seen);
        } else if (before.isPresent()) {
            findings.add(Kind.SEEN_BEFORE, cell, cell.name() + ": Violated, as in run " + before.get() + "." + seen);
        } else if (line.isPresent()) {
            findings.add(
                    Kind.OTHER_VIOLATION, cell, line, news, cell.name() + ": " + otherThan(line.get(), news) + seen);
        } else if (cell.stance() == Stance.KNOWN_GOOD) {
            findings.add(
                    Kind.CONTROL_VIOLATED,
                    cell,
                    line,
                    news,
                    "Known-good map " + cell.name()
                            + ": Violated. Suspect the harness first, unless the map was changed." + seen);
        } else {
            findings.add(Kind.VIOLATION, cell, line, news, cell.name() + ": Violated." + seen);
        }
    }

    private String otherThan(Expectation line, Set<String> news) {
        return "Violated, otherwise than is known (" + known.called(line) + " tells of " + String.join(", ", line.ids())
                + ", this is " + String.join(", ", news) + ").";
    }

    private void judgeRate(Cell cell, Rate rate, Expectation line) {
        if (Sentences.explored(cell.verdict())) {
            return;
        }
        Rate now = new Rate(cell.verdict().violating(), cell.verdict().completed());
        if (!rate.agreesWith(now)) {
            findings.add(
                    Kind.RATE_LEFT,
                    cell,
                    Optional.of(line),
                    cell.name() + ": seen in " + now + " launches, outside the interval of the " + rate + " recorded ("
                            + known.called(line) + ").");
        }
    }
}
