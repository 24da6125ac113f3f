package growspurt.reports.gate;

import static java.util.stream.Collectors.joining;

import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * The judge of a run. Absence is red: a planted bug that nobody found, a planned cell without an answer and an engine
 * that did not finish weigh as much as anything that was seen.
 */
public final class Gate {

    private final RunResults run;
    private final Plan plan;
    private final Partial partial;
    private final Findings findings;

    private Gate(RunResults run, Plan plan, Partial partial, Findings findings) {
        this.run = run;
        this.plan = plan;
        this.partial = partial;
        this.findings = findings;
    }

    /** {@return the decision on {@code run} with nothing known beforehand} */
    public static Decision decide(RunResults run) {
        return decide(run, Standard.bare());
    }

    /** {@return the decision on {@code run}, held against {@code standard}; the same for the same lines, on the same day} */
    public static Decision decide(RunResults run, Standard standard) {
        Plan plan = Plan.of(run);
        Findings findings = new Findings(run);
        Gate gate = new Gate(run, plan, standard.partial(), findings);
        gate.judgeFiles();
        gate.judgeControls();
        Known known = Known.of(run, standard);
        Violations violations = new Violations(known, findings);
        plan.cells().forEach(cell -> {
            violations.judge(cell);
            gate.judgeAnswer(cell);
        });
        new StaleLines(plan, known, standard, findings).judge();
        return Decision.of(Counts.of(plan), findings.all());
    }

    private void judgeFiles() {
        run.missing()
                .forEach(engine -> findings.add(
                        Kind.BAD_FILE,
                        "Results file '" + engine.id() + ".jsonl' is missing, though the run was of " + engine.id()
                                + ", too.",
                        "bring it back, or run again"));
        run.strangers()
                .forEach(stranger -> findings.add(
                        Kind.BAD_FILE, "Results file " + stranger + ".", "judge each run in a folder of its own"));
        for (EngineResults engine : run.engines()) {
            engine.problem()
                    .ifPresent(problem -> findings.add(
                            Kind.BAD_FILE,
                            "Results file " + named(engine, problem) + ".",
                            "run again, into a new folder"));
            if (engine.end().isEmpty()) {
                incomplete(engine.engine(), "did not finish");
            } else if (engine.end().get().status() == EndLine.Status.INTERRUPTED) {
                incomplete(engine.engine(), "was interrupted");
            }
        }
    }

    private void incomplete(Engine engine, String how) {
        List<Cell> its = plan.cells().stream()
                .filter(cell -> cell.verdict().key().engine() == engine)
                .toList();
        long missing =
                its.stream().filter(cell -> !cell.verdict().verdict().answers()).count();
        findings.add(
                orAllowed(Kind.INCOMPLETE),
                "Partial run: " + engine.id() + " " + how + "; " + missing + " of its " + its.size()
                        + " planned cells have no answer.",
                "run again with --resume");
    }

    private Kind orAllowed(Kind missing) {
        return partial == Partial.ALLOWED ? Kind.ALLOWED : missing;
    }

    /** {@return {@code problem} with the bare name of the file, since folders say nothing elsewhere} */
    private static String named(EngineResults engine, String problem) {
        return problem.replace(
                engine.file().toString(), String.valueOf(engine.file().getFileName()));
    }

    private void judgeControls() {
        List<List<Cell>> controls = plan.of(Stance.PLANTED);
        if (controls.isEmpty()) {
            findings.add(
                    Kind.NO_CONTROL,
                    "No planted bug was part of this run, so nothing shows that it would have seen one.",
                    "run again without --without-controls, or name a planted bug too");
        }
        controls.forEach(this::judgeControl);
        Stream.of(Engine.values()).forEach(engine -> judgeEngine(engine, controls));
    }

    /** One bug that others found may be missed by chance; an engine that finds none of several sees nothing. */
    private void judgeEngine(Engine engine, List<List<Cell>> controls) {
        List<Cell> its = controls.stream()
                .filter(control -> control.stream().anyMatch(cell -> cell.is(Verdict.VIOLATED)))
                .flatMap(List::stream)
                .filter(cell -> cell.verdict().key().engine() == engine)
                .filter(cell -> cell.verdict().verdict().answers())
                .toList();
        if (its.size() > 1 && its.stream().noneMatch(cell -> cell.is(Verdict.VIOLATED))) {
            findings.add(
                    Kind.CONTROL_MISSED,
                    its.get(0),
                    "The run is blind: " + engine.id() + " found none of " + its.size()
                            + " planted bugs that other engines found, so its clean cells mean nothing.");
        }
    }

    private void judgeControl(List<Cell> control) {
        List<Cell> missedBy =
                control.stream().filter(cell -> !cell.is(Verdict.VIOLATED)).toList();
        if (missedBy.size() == control.size()) {
            Cell first = control.get(0);
            String engines = missedBy.stream().map(Gate::engine).collect(joining(" or "));
            findings.add(
                    Kind.CONTROL_MISSED,
                    first,
                    "The run is blind: planted bug " + missed(first, engines)
                            + ", so clean cells of this property mean nothing.");
            return;
        }
        missedBy.stream()
                .filter(cell -> cell.verdict().verdict().answers())
                .forEach(cell -> findings.add(
                        Kind.NOT_FOUND_BY,
                        cell,
                        "Planted bug " + missed(cell, engine(cell)) + "; another engine found it."));
    }

    private void judgeAnswer(Cell cell) {
        Verdict verdict = cell.verdict().verdict();
        if (verdict == Verdict.ERROR && cell.stance() != Stance.PLANTED) {
            Kind kind = cell.promised() ? Kind.ERROR : Kind.NOTHING_PROMISED;
            findings.add(kind, cell, cell.name() + ": " + Sentences.verdict(cell.verdict()));
        } else if (!verdict.answers()) {
            findings.add(
                    verdict == Verdict.NOT_RUN ? orAllowed(Kind.UNANSWERED) : Kind.UNANSWERED,
                    cell,
                    cell.name() + ": " + verdict.word() + " (" + Sentences.evidence(cell.verdict()) + ").");
        }
    }

    private static String missed(Cell cell, String engines) {
        CellKey key = cell.verdict().key();
        return key.candidate() + " was not found by " + engines + " on " + key.property();
    }

    private static String engine(Cell cell) {
        return cell.verdict().key().engine().id();
    }
}
