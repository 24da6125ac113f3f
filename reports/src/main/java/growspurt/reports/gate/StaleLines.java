package growspurt.reports.gate;

import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.gate.expect.Rate;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Numbers;
import growspurt.results.Verdict;
import java.util.List;
import java.util.OptionalLong;

/** Which expectations are out of date. */
final class StaleLines {

    private final Plan plan;
    private final Known known;
    private final Standard standard;
    private final Findings findings;

    StaleLines(Plan plan, Known known, Standard standard, Findings findings) {
        this.plan = plan;
        this.known = known;
        this.standard = standard;
        this.findings = findings;
    }

    /** Judges every line of the expectations. */
    void judge() {
        List<Expectation> lines = standard.expectations().lines();
        lines.forEach(this::judge);
        List<Expectation> unmatched =
                lines.stream().filter(line -> !plan.speaksOf(line)).toList();
        unmatched.stream()
                .filter(line -> !plan.leftOut(line))
                .forEach(line -> add(Kind.UNMATCHED, line, "matches no cell of this run", "remove or mend"));
        long leftOut = unmatched.stream().filter(plan::leftOut).count();
        if (leftOut > 0) {
            findings.add(
                    Kind.NOT_ASKED,
                    standard.expectations().name() + " has " + Numbers.count(leftOut, "line", "lines")
                            + " about cells that this run was not asked for.",
                    "run again without narrowing it, with --set=all, or for longer");
        }
    }

    private void judge(Expectation line) {
        List<Cell> cells = plan.cells().stream()
                .filter(cell -> !cell.is(Verdict.NOT_APPLICABLE))
                .filter(cell -> known.line(cell).filter(line::equals).isPresent())
                .toList();
        if (line.expired(standard.today())) {
            add(
                    Kind.EXPIRED,
                    line,
                    "expired on " + line.expires().orElseThrow(),
                    "look at it again, then renew or remove");
        } else if (line.expires().isEmpty() && line.expectsViolation() && promisedBySubject(cells)) {
            add(Kind.EXPIRED, line, "has no expires=, though the map promises the property", "add a day to");
        }
        List<Cell> judged =
                cells.stream().filter(cell -> cell.stance() != Stance.PLANTED).toList();
        if (line.expectsViolation() && !judged.isEmpty() && judged.stream().allMatch(StaleLines::clean)) {
            judgeAbsence(line, judged);
        }
    }

    private void judgeAbsence(Expectation line, List<Cell> cells) {
        OptionalLong launches = cells.stream()
                .filter(cell -> cell.is(Verdict.NONE_SEEN))
                .mapToLong(cell -> cell.verdict().completed())
                .min();
        if (launches.isEmpty()) {
            notSeen(line, "; a bounded exploration has no rate");
        } else if (line.rate().isEmpty()) {
            notSeen(line, "; without rate= nobody can tell the chance of having missed it");
        } else {
            judgeChance(line, line.rate().get(), launches.getAsLong());
        }
    }

    private void judgeChance(Expectation line, Rate rate, long n) {
        String chance = " in " + Numbers.count(n, "launch", "launches") + "; seen in " + rate
                + " before, so the chance of having missed it is " + Numbers.percent(rate.chanceOfMissing(n));
        if (rate.goneAfter(n) && !line.intermittent()) {
            findings.add(
                    Kind.GONE,
                    line,
                    "Fixed? " + named(line) + " was not seen" + chance + ".",
                    "remove line " + line.number() + " of "
                            + standard.expectations().name());
        } else {
            notSeen(line, chance + "; " + Numbers.count(rate.launchesToSayGone()) + " clean launches would tell");
        }
    }

    private void notSeen(Expectation line, String why) {
        findings.add(
                Kind.NOT_SEEN,
                line,
                named(line) + " was not seen this time" + why + ".",
                "run it longer, with --launches");
    }

    private void add(Kind kind, Expectation line, String what, String next) {
        findings.add(
                kind,
                line,
                named(line) + " " + what + ".",
                next + " line " + line.number() + " of "
                        + standard.expectations().name());
    }

    private String named(Expectation line) {
        return "Known violation " + line.scope() + " (" + known.called(line) + ")";
    }

    private static boolean clean(Cell cell) {
        return cell.is(Verdict.NONE_SEEN) || cell.is(Verdict.NONE_IN_BOUND);
    }

    private static boolean promisedBySubject(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> cell.stance() == Stance.PROMISED);
    }
}
