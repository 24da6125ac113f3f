package growspurt.stress;

import growspurt.results.Assignment;
import growspurt.results.Ids;
import growspurt.results.ResultLine;
import growspurt.stress.driver.Harness;
import growspurt.stress.driver.Launch;
import growspurt.stress.driver.Returned;
import growspurt.stress.driver.StackDumps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a turn into a launch, and what comes back into a line. */
final class Launcher {

    private static final long FULL_SERIES = EstimatorSeries.full(Harness.STATES);

    private final Harness harness;
    private final Assignment assignment;
    private final Evidence evidence;
    private final Map<String, Integer> launches = new HashMap<>();
    private int number;

    Launcher(Harness harness, Assignment assignment) {
        this.harness = harness;
        this.assignment = assignment;
        this.evidence = new Evidence(assignment.runFolder());
    }

    /** Takes note of a launch of an earlier run, so that ordinals go on. */
    void count(ResultLine line) {
        launches.merge(line.id(), 1, Integer::sum);
    }

    /** {@return the line of a launch for {@code turn}, or empty if this process is on its way out} */
    Optional<ResultLine> launch(Rotation.Turn turn) {
        Litmus litmus = Litmus.of(turn.cell().property()).orElseThrow();
        String id = Ids.result(turn.cell(), litmus.title(), turn.configuration().id());
        int ordinal = launches.merge(id, 1, Integer::sum) - 1;
        Task task = new Task(turn, litmus, id, ordinal, Seeds.of(assignment.seed(), id, ordinal));
        Optional<String> obstacle = harness.obstacle();
        if (obstacle.isPresent()) {
            return Optional.of(line(task, Grade.error(obstacle.get()), List.of(), Duration.ZERO, null));
        }
        Returned returned = harness.run(launchOf(task));
        return harness.stopping() ? Optional.empty() : Optional.of(judge(task, returned));
    }

    private Launch launchOf(Task task) {
        List<String> jvmArgs = new ArrayList<>(task.jvmArgs());
        jvmArgs.add("-XX:ErrorFile=" + evidence.crash(task.name()));
        return new Launch(
                task.litmus().type().getName(),
                task.turn().configuration().mode(),
                ++number,
                jvmArgs,
                evidence.stacks(task.name()));
    }

    /** One launch, named. */
    private record Task(Rotation.Turn turn, Litmus litmus, String id, int ordinal, long seed) {

        String name() {
            return turn.cell().candidate() + "-" + turn.cell().property() + "-"
                    + turn.configuration().id() + "-" + ordinal;
        }

        List<String> jvmArgs() {
            return turn.configuration().jvmArgs(turn.cell().candidate(), seed);
        }
    }

    private ResultLine judge(Task task, Returned returned) {
        Optional<StackDumps> stacks = returned.normal() ? Optional.empty() : returned.stacks();
        Grade grade = stacks.map(dumps -> gradeEnded(task, Hang.in(dumps)))
                .orElseGet(() -> Grade.of(returned, task.litmus().vocabulary()));
        List<String> args = new ArrayList<>(task.jvmArgs());
        args.addAll(harness.settings());
        args.addAll(shortfall(returned));
        return line(task, grade, args, returned.took(), evidence.keep(task.name(), grade, returned));
    }

    private static Grade gradeEnded(Task task, Optional<Hang> hang) {
        Vocabulary vocabulary = task.litmus().vocabulary();
        if (hang.isEmpty()) {
            return Grade.error("no end in sight, but no thread was seen to stay in the map; launch ended");
        }
        return vocabulary.find(Hang.WORD).isPresent()
                ? Grade.hang(Hang.WORD, vocabulary)
                : Grade.error(Reason.oneLine(hang.get().reason()));
    }

    private static List<String> shortfall(Returned returned) {
        long estimates = Tally.of(returned.counts()).estimates();
        return estimates == 0 || estimates >= FULL_SERIES
                ? List.of()
                : List.of("stride cut by jcstress: " + estimates + " of " + FULL_SERIES + " estimator samples");
    }

    private ResultLine line(Task task, Grade grade, List<String> args, Duration took, @Nullable String evidencePath) {
        Rotation.Turn turn = task.turn();
        return new ResultLine(
                task.id(),
                turn.cell().candidate(),
                turn.cell().property(),
                task.litmus().title(),
                new ResultLine.Config(turn.configuration().id(), Long.toString(task.seed()), args),
                task.ordinal(),
                grade.verdict(),
                grade.reason(),
                grade.samples(),
                grade.windowHits(),
                grade.outcomes(),
                null,
                List.of(),
                took.toMillis(),
                evidencePath,
                assignment.repro(turn.cell()));
    }
}
