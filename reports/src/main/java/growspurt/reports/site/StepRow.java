package growspurt.reports.site;

import growspurt.reports.words.Story;
import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Mark;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A step of an interleaving, as a row.
 *
 * @param number ordinal of the step, from 1
 * @param step the step
 * @param inWindow whether the resize window is open
 */
record StepRow(int number, Step step, boolean inWindow) {

    /** Most rows of a table. */
    static final int LIMIT = 2_000;

    private static final int DEEPEST = 9;

    /** {@return the first steps} */
    static List<StepRow> all(List<Step> steps) {
        return rows(steps).stream().limit(LIMIT).toList();
    }

    private static List<StepRow> rows(List<Step> steps) {
        List<StepRow> rows = new ArrayList<>();
        boolean open = false;
        for (Step step : steps) {
            open |= step.mark() == Mark.WINDOW_OPENS;
            rows.add(new StepRow(rows.size() + 1, step, open));
            open &= step.mark() != Mark.WINDOW_CLOSES;
        }
        return rows;
    }

    /**
     * {@return the steps that tell the story: operations, results, switches, writes, what means something for the growth, and the first thing that a thread
     * does when it goes on, which shows what it finds; of the first {@code quiet} operations nothing but their names}
     */
    static List<StepRow> key(List<Step> steps, int quiet) {
        int start = start(steps, quiet);
        return IntStream.range(0, steps.size())
                .filter(i -> i >= start || steps.get(i).event() == Event.OPERATION)
                .filter(i -> isKey(steps, i))
                .limit(LIMIT)
                .mapToObj(rows(steps)::get)
                .toList();
    }

    /** {@return where operation number {@code quiet}, from 0, begins; 0 if there are not so many} */
    private static int start(List<Step> steps, int quiet) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).event() == Event.OPERATION)
                .skip(quiet)
                .findFirst()
                .orElse(0);
    }

    private static boolean isKey(List<Step> steps, int i) {
        if (steps.get(i).mark() != null) {
            return true;
        }
        return switch (steps.get(i).event()) {
            case OPERATION, RESULT, SWITCH, SPIN, WRITE -> true;
            case CALL, READ ->
                i > 0 && steps.get(i - 1).thread() != steps.get(i).thread();
        };
    }

    /** {@return the class that indents by call depth; deeper calls stop at nine} */
    String depth() {
        return "d" + Math.max(0, Math.min(DEEPEST, step.depth()));
    }

    /** {@return the class that sets off the kind of step} */
    String css() {
        return "e-" + step.event().name().toLowerCase(Locale.ROOT) + (inWindow ? " w" : "")
                + (isFault() ? " fault" : "");
    }

    boolean reads() {
        return step.event() == Event.READ;
    }

    boolean writes() {
        return step.event() == Event.WRITE;
    }

    /** {@return the step in words} */
    String text() {
        return step.event() == Event.RESULT ? "→ " + step.text() : step.text();
    }

    /** {@return whether the step is one that a sound map keeps from doing harm} */
    private boolean isFault() {
        Mark mark = step.mark();
        return mark == Mark.STALE_READ || mark == Mark.STALE_WRITE || mark == Mark.PREMATURE_READ;
    }

    /** {@return what the step means for the growth; empty if nothing} */
    String note() {
        return step.mark() == null ? "" : Story.mark(step.mark());
    }

    String at() {
        return step.at() == null ? "" : step.at();
    }
}
