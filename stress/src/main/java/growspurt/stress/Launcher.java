package growspurt.stress;

import growspurt.results.Assignment;
import growspurt.results.Ids;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Delivery;
import growspurt.stress.driver.Harness;
import growspurt.stress.driver.Launch;
import growspurt.stress.driver.Returned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a turn into a launch, and what comes back into lines. */
final class Launcher {

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

    /**
     * {@return a line for each part of {@code turn} that was begun; none if this process is on its way out} A part behind one
     * that took the JVM down was not begun.
     */
    List<ResultLine> launch(Turn turn) throws InterruptedException {
        String first = id(turn, turn.parts().get(0));
        return launch(turn, Seeds.of(assignment.seed(), first, launches.getOrDefault(first, 0)));
    }

    /** As {@link #launch(Turn)}, with this seed. */
    List<ResultLine> launch(Turn turn, long seed) throws InterruptedException {
        List<Task> tasks =
                turn.parts().stream().map(part -> task(turn, part, seed)).toList();
        if (harness.obstacle().isPresent()) {
            Grade refused = Grade.error(harness.obstacle().get());
            return tasks.stream()
                    .map(task -> line(task, refused, null, List.of(), Duration.ZERO, null))
                    .toList();
        }
        List<String> jvmArgs = turn.configuration().jvmArgs(turn.candidate(), seed);
        Delivery delivery = harness.run(launchOf(turn, tasks, jvmArgs));
        List<Returned> returned = delivery.tests();
        List<String> circumstances = new ArrayList<>(jvmArgs);
        circumstances.addAll(harness.settings());
        circumstances.addAll(delivery.contention());
        List<ResultLine> lines = new ArrayList<>();
        for (int i = 0; i < returned.size() && !harness.stopping(); i++) {
            launches.merge(tasks.get(i).id(), 1, Integer::sum);
            lines.add(judge(tasks.get(i), returned.get(i), circumstances));
        }
        return harness.stopping() ? List.of() : lines;
    }

    private Task task(Turn turn, Turn.Part part, long seed) {
        String id = id(turn, part);
        return new Task(turn.configuration(), part, id, launches.getOrDefault(id, 0), seed);
    }

    private static String id(Turn turn, Turn.Part part) {
        return Ids.result(
                part.cell(), part.litmus().title(), turn.configuration().id());
    }

    private Launch launchOf(Turn turn, List<Task> tasks, List<String> jvmArgs) {
        List<String> args = new ArrayList<>(jvmArgs);
        args.add("-XX:ErrorFile=" + evidence.crash(tasks.get(0).name()));
        return new Launch(
                turn.parts().stream()
                        .map(part -> part.litmus().type().getName())
                        .toList(),
                turn.configuration().mode(),
                ++number,
                args,
                assignment.deadline().left());
    }

    /** One test of a launch, named. */
    private record Task(Configuration configuration, Turn.Part part, String id, int ordinal, long seed) {

        String name() {
            return part.cell().candidate() + "-" + part.litmus().title() + "-" + configuration.id() + "-" + ordinal;
        }
    }

    private ResultLine judge(Task task, Returned returned, List<String> circumstances) {
        Vocabulary vocabulary = task.part().litmus().vocabulary();
        Grade grade = Grade.of(returned, vocabulary);
        List<String> args = new ArrayList<>(circumstances);
        if (returned.normal() && returned.states() < Harness.STATES) {
            args.add("-strideCut=" + returned.states());
        }
        if (grade.verdict() == Verdict.VIOLATED && grade.reason() != null) {
            args.add(ResultLine.CUT_OFF + grade.reason());
        }
        Long first = FirstForbidden.millis(grade, returned.firstSeen());
        return line(task, grade, first, args, returned.took(), evidence.keep(task.name(), grade, returned));
    }

    private ResultLine line(
            Task task,
            Grade grade,
            @Nullable Long firstForbiddenMs,
            List<String> args,
            Duration took,
            @Nullable String evidencePath) {
        Turn.Part part = task.part();
        return new ResultLine(
                task.id(),
                part.cell().candidate(),
                part.cell().property(),
                part.litmus().title(),
                new ResultLine.Config(task.configuration().id(), Long.toString(task.seed()), args),
                task.ordinal(),
                grade.verdict(),
                grade.verdict() == Verdict.VIOLATED ? null : grade.reason(),
                grade.samples(),
                grade.windowHits(),
                grade.outcomes(),
                firstForbiddenMs,
                null,
                List.of(),
                took.toMillis(),
                evidencePath,
                assignment.repro(part.cell()));
    }
}
