package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CandidateLine.Role;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccumulatedTest {

    private static final String CODE = Ids.code(List.of("this code"));
    private static final String OTHER_CODE = Ids.code(List.of("another code"));

    private static final RunResults RUN = run("3", CODE, clean("c2", 600, 500));

    @Test
    void launchesOfTheSameCode_areAdded_andTheVerdictIsThatOfTheSum() {
        Accumulated sum = Accumulated.of(
                RUN, List.of(run("1", CODE, clean("c2", 900, 600)), run("2", CODE, clean("c2", 800, 700))));

        CellVerdict cell = cell(sum);
        assertThat(cell(RUN).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cell.verdict()).isEqualTo(Verdict.NONE_SEEN);
        assertThat(cell.samples()).isEqualTo(2_300);
        assertThat(cell.windowHits()).isEqualTo(1_800);
        assertThat(cell.completed()).isEqualTo(3);
        assertThat(sum.earlier()).extracting(Accumulated.Launch::runId).containsExactly("1", "2");
    }

    @Test
    void violationOfTheSameCode_isNeverForgotten_whateverItsSetUp() {
        RunResults earlier = run("1", CODE, Samples.sampled(Verdict.VIOLATED, "another-set-up", 10, 5));

        Accumulated sum = Accumulated.of(RUN, List.of(earlier));

        assertThat(cell(sum).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(sum.violations(Samples.CELL))
                .singleElement()
                .satisfies(launch -> assertThat(launch.runId()).isEqualTo("1"));
    }

    @Test
    void violationOfAnotherSetUp_bringsTheCleanLaunchesOfThatSetUp_soThatItsRateIsRight() {
        List<RunResults> earlier = List.of(
                run("1", CODE, Samples.sampled(Verdict.VIOLATED, "c1", 10, 5), clean("free", 10, 5)),
                run("2", CODE, clean("c1", 900, 600)));

        CellVerdict cell = cell(Accumulated.of(RUN, earlier));

        assertThat(cell.violating()).isEqualTo(1);
        assertThat(cell.completed()).isEqualTo(3);
    }

    @Test
    void violationOfTheRunItself_comesFirst() {
        RunResults here = run("3", CODE, Samples.sampled(Verdict.VIOLATED, "c2", 10, 5));
        RunResults earlier = run("1", CODE, Samples.sampled(Verdict.VIOLATED, "c2", 20, 5));

        assertThat(Accumulated.of(here, List.of(earlier)).violations(Samples.CELL))
                .extracting(Accumulated.Launch::runId)
                .containsExactly("3", "1");
    }

    @Test
    void otherCode_otherMachine_otherVersions_andUnknownCode_addNothing() {
        assertThat(added(run("1", OTHER_CODE, violated()))).isEmpty();
        assertThat(added(run("1", null, violated()))).isEmpty();
        RunLine line = Samples.run();
        assertThat(added(on(line.jvm(), "m-ffffffff", "0.16", "0.1.0"))).isEmpty();
        assertThat(added(on(line.jvm(), line.machine().fingerprint(), "0.17", "0.1.0")))
                .isEmpty();
        assertThat(added(on(line.jvm(), line.machine().fingerprint(), "0.16", "0.2.0")))
                .isEmpty();
        assertThat(added(on(line.jvm(), line.machine().fingerprint(), "0.16", "0.1.0")))
                .hasSize(1);
    }

    @Test
    void laterRun_addsNothing_soThatAJudgementStays() {
        assertThat(added(run("4", CODE, violated()))).isEmpty();
    }

    @Test
    void errors_explorations_andSetUpsThatThisRunHasNoSamplesOf_areNotAdded() {
        assertThat(added(run("1", CODE, Samples.sampled(Verdict.ERROR, "c2", 0, 0))))
                .isEmpty();
        assertThat(added(run("1", CODE, Samples.explored(0, 500, 400)))).isEmpty();
        assertThat(added(run("1", CODE, clean("c1", 900, 600)))).isEmpty();
    }

    @Test
    void cellWithoutAnAnswerHere_isNotAnsweredByAnEarlierRun() {
        RunResults unanswered = run("3", CODE);
        RunResults failed = run("3", CODE, Samples.sampled(Verdict.ERROR, "c2", 0, 0));
        List<RunResults> earlier = List.of(run("1", CODE, clean("c2", 9_000, 6_000)));

        assertThat(cell(Accumulated.of(unanswered, earlier)).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(cell(Accumulated.of(failed, earlier)).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void plantedBug_mustBeFoundAnew() {
        RunResults here = run("3", CODE, Role.PLANTED_BUG, Optional.empty(), List.of(clean("c2", 2_000, 1_500)));
        RunResults earlier = run("1", CODE, Role.PLANTED_BUG, Optional.empty(), List.of(violated()));

        assertThat(cell(Accumulated.of(here, List.of(earlier))).verdict()).isEqualTo(Verdict.NONE_SEEN);
    }

    @Test
    void damagedFile_addsItsViolations_andNothingClean() {
        Optional<String> problem = Optional.of("changed after the run");

        assertThat(added(run("1", CODE, Role.SUBJECT, problem, List.of(clean("c2", 9, 6)))))
                .isEmpty();
        assertThat(added(run("1", CODE, Role.SUBJECT, problem, List.of(violated()))))
                .hasSize(1);
    }

    @Test
    void sum_isTheSame_inAnyOrder_withAnyDuplication_andInAnyParts() {
        List<RunResults> runs = List.of(
                run("0", CODE, launch(0, Verdict.NONE_SEEN), launch(1, Verdict.VIOLATED)),
                run("1", CODE, launch(0, Verdict.NONE_SEEN), launch(1, Verdict.NONE_SEEN)),
                run("2", CODE, launch(0, Verdict.INCONCLUSIVE)));
        RunResults part = run("1", CODE, launch(0, Verdict.NONE_SEEN));
        Accumulated expected = Accumulated.of(RUN, runs);

        assertThat(expected.earlier()).hasSize(5);
        for (int seed = 0; seed < 50; seed++) {
            List<RunResults> mixed = new ArrayList<>(runs);
            mixed.add(part);
            mixed.add(RUN);
            mixed.add(runs.get(seed % runs.size()));
            Collections.shuffle(mixed, new Random(seed));

            assertThat(Accumulated.of(RUN, mixed)).isEqualTo(expected);
        }
    }

    @Test
    void linesOfAFile_areLookedThroughAsOften_howeverManyLaunchesItHas() {
        assertThat(looksThrough(500)).isEqualTo(looksThrough(5));
    }

    /** How often the lines of a run with that many launches are looked through to add them. */
    private static int looksThrough(int launches) {
        ResultLine[] lines = new ResultLine[launches];
        Arrays.setAll(lines, i -> launch(i, Verdict.NONE_SEEN));
        EngineResults file = run("1", CODE, lines).engines().get(0);
        AtomicInteger looks = new AtomicInteger();
        List<Line> counted = new AbstractList<>() {
            @Override
            public Line get(int index) {
                return file.lines().get(index);
            }

            @Override
            public int size() {
                return file.lines().size();
            }

            @Override
            public Stream<Line> stream() {
                looks.incrementAndGet();
                return super.stream();
            }
        };
        EngineResults watched =
                new EngineResults(file.file(), file.run(), counted, 0, Optional.empty(), Optional.empty());
        assertThat(added(new RunResults("1", List.of(watched)))).hasSize(launches);
        return looks.get();
    }

    private static List<Accumulated.Launch> added(RunResults earlier) {
        return Accumulated.of(RUN, List.of(earlier)).earlier();
    }

    private static CellVerdict cell(Accumulated sum) {
        return cell(sum.results());
    }

    private static CellVerdict cell(RunResults run) {
        return run.cells().iterator().next();
    }

    private static ResultLine clean(String config, long samples, long hits) {
        return Samples.sampled(Verdict.NONE_SEEN, config, samples, hits);
    }

    private static ResultLine violated() {
        return Samples.sampled(Verdict.VIOLATED, "c2", 2_000, 1_500);
    }

    private static ResultLine launch(int ordinal, Verdict verdict) {
        ResultLine line = Samples.sampled(verdict, "c2", 2_000 + ordinal, 1_500);
        return new ResultLine(
                line.id(),
                line.candidate(),
                line.property(),
                line.test(),
                line.config(),
                ordinal,
                line.verdict(),
                line.reason(),
                line.samples(),
                line.windowHits(),
                line.outcomes(),
                line.firstForbiddenMs(),
                line.bounded(),
                line.counterexamples(),
                line.durationMs(),
                line.evidence(),
                line.repro());
    }

    /** A run on another machine or with other versions, with a violation. */
    private static RunResults on(RunLine.Jvm jvm, String machine, String engine, String harness) {
        RunLine line = Samples.run();
        RunLine.Machine other = new RunLine.Machine(machine, "cpu", 2, 24_001, "Linux 6.1", "amd64");
        RunLine run = new RunLine(
                line.schema(),
                "1",
                line.engine(),
                engine,
                harness,
                line.started(),
                line.commit(),
                line.dirty(),
                line.seed(),
                line.argv(),
                line.budgetSeconds(),
                other,
                jvm,
                line.engines());
        return of(run, CODE, Role.SUBJECT, Optional.empty(), List.of(violated()));
    }

    private static RunResults run(String id, @Nullable String code, ResultLine... launches) {
        return run(id, code, Role.SUBJECT, Optional.empty(), List.of(launches));
    }

    /** A run called {@code id} that started in the minute of that number. */
    private static RunResults run(
            String id, @Nullable String code, Role role, Optional<String> problem, List<ResultLine> launches) {
        RunLine line = Samples.run();
        RunLine run = new RunLine(
                line.schema(),
                id,
                line.engine(),
                line.engineVersion(),
                line.harnessVersion(),
                "2026-11-21T01:0" + id + ":03Z",
                line.commit(),
                line.dirty(),
                line.seed(),
                line.argv(),
                line.budgetSeconds(),
                line.machine(),
                line.jvm(),
                line.engines());
        return of(run, code, role, problem, launches);
    }

    private static RunResults of(
            RunLine run, @Nullable String code, Role role, Optional<String> problem, List<ResultLine> launches) {
        CellKey cell = Samples.CELL;
        List<Line> lines = new ArrayList<>(List.of(
                run,
                new CandidateLine(
                        cell.candidate(),
                        "a map",
                        "M",
                        role,
                        List.of(),
                        "javadoc",
                        Map.of(cell.property(), CandidateLine.Claim.PROMISED),
                        role == Role.PLANTED_BUG ? List.of(cell.property()) : List.of(),
                        code,
                        null),
                Samples.planned()));
        lines.addAll(launches);
        return new RunResults(
                run.runId(),
                List.of(new EngineResults(Path.of("jcstress.jsonl"), run, lines, 0, Optional.empty(), problem)));
    }
}
