package growspurt.reports.words;

import growspurt.results.CounterexampleLine;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Mark;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A counterexample told in plain text: what the threads did, why no order explains it, and how it came about. */
public final class Story {

    private static final int MOST_STEPS = 120;
    private static final Set<Event> LEFT_OUT = Set.of(Event.CALL, Event.SPIN);
    private static final String SYNCHRONIZERS = "Abstract"; // AbstractQueuedSynchronizer and what it extends
    private static final String NEXT_THREAD = " ".repeat(30);

    private Story() {}

    /** {@return the story of {@code found}, line by line} */
    public static List<String> of(CounterexampleLine found) {
        List<String> lines = new ArrayList<>();
        found.ops().stream().map(Story::operation).forEach(lines::add);
        if (!found.deadEnds().isEmpty()) {
            lines.add("why no order fits: each order of these operations begins like one of these");
            found.deadEnds().forEach(end -> lines.add("  " + deadEnd(found.ops(), end)));
        }
        steps(found, lines);
        return lines;
    }

    /** {@return where an order gets stuck, as a sentence without a full stop} */
    public static String deadEnd(List<Op> ops, DeadEnd end) {
        List<Integer> before = end.ops().subList(0, end.ops().size() - 1);
        Op last = ops.get(end.ops().get(before.size()));
        String then = before.stream().map(i -> ops.get(i).call()).collect(Collectors.joining(", then "));
        return (then.isEmpty() ? "first " : "after " + then + ": ") + last.call() + " would return " + end.expected()
                + ", and returned " + last.result();
    }

    /** {@return what a step with {@code mark} means, as a clause} */
    public static String mark(Mark mark) {
        return switch (mark) {
            case WINDOW_OPENS -> "the resize window opens";
            case WINDOW_CLOSES -> "the resize window closes";
            case TABLE_SWITCHED -> "the map's table is another one from here on";
            case STALE_READ -> "stale read: in a table that is no longer the map's";
            case STALE_WRITE -> "stale write: into a table that is no longer the map's";
            case PREMATURE_READ -> "premature read: the new table has nothing here yet";
        };
    }

    private static String operation(Op op) {
        String who = op.phase() == Phase.PARALLEL
                ? "thread " + (op.thread() + 1)
                : op.phase().id();
        String end = op.result() == null ? "never ends" : op.result();
        return String.format(Locale.ROOT, "  %-9s %s: %s", who, op.call(), end);
    }

    private static void steps(CounterexampleLine found, List<String> lines) {
        List<Step> steps = betweenInitAndPost(found);
        if (!steps.isEmpty()) {
            lines.add("how it comes about, time runs down");
        }
        steps.stream().limit(MOST_STEPS).map(Story::step).forEach(lines::add);
        if (steps.size() > MOST_STEPS) {
            lines.add("  and " + (steps.size() - MOST_STEPS) + " steps more");
        }
    }

    private static String step(Step step) {
        String note =
                Optional.ofNullable(step.mark()).map(m -> "  <- " + mark(m)).orElse("");
        return String.format(
                        Locale.ROOT,
                        "  %s%-60s %s%s",
                        NEXT_THREAD.repeat(step.thread()),
                        step.text(),
                        Optional.ofNullable(step.at()).orElse(""),
                        note)
                .stripTrailing();
    }

    /** {@return the steps of the threads, but for calls that mean nothing and for what locks do inside} */
    private static List<Step> betweenInitAndPost(CounterexampleLine found) {
        long init = found.ops().stream().filter(op -> op.phase() == Phase.INIT).count();
        long threads =
                found.ops().stream().filter(op -> op.phase() == Phase.PARALLEL).count();
        List<Step> steps = new ArrayList<>();
        int begun = 0;
        for (Step step : found.steps()) {
            begun += step.event() == Event.OPERATION ? 1 : 0;
            boolean told = !LEFT_OUT.contains(step.event())
                    && !String.valueOf(step.at()).startsWith(SYNCHRONIZERS);
            boolean shown = told || step.mark() != null;
            if (begun > init && begun <= init + threads && shown) {
                steps.add(step);
            }
        }
        return steps;
    }
}
