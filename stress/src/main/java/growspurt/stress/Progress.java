package growspurt.stress;

import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far one cell has come, and what it needs next. */
final class Progress {

    /** After so many forbidden samples more of them say nothing new. */
    static final long ENOUGH_FORBIDDEN = 10;
    /** The share of the launches that find a planted bug wants so many of them. */
    static final int LAUNCHES_OF_CONTROL = 10;
    /** Errors in a row after which a configuration is left out. */
    static final int ERRORS = 2;
    /** Configurations left out after which a cell without any answer is given up. */
    static final int GIVEN_UP = 2;
    /** A hang costs as much time as ten launches. */
    static final int HANGS = 2;

    private final boolean control;
    private final int wanted;
    private final List<ResultLine> lines = new ArrayList<>();

    Progress(boolean control, int wanted) {
        this.control = control;
        this.wanted = wanted;
    }

    void add(ResultLine line) {
        lines.add(line);
    }

    int launched() {
        return lines.size();
    }

    /** {@return the configuration with the fewest answers that may still give one, or empty if the cell is done} */
    Optional<Configuration> next() {
        if (done()) {
            return Optional.empty();
        }
        return Arrays.stream(Configuration.values())
                .filter(configuration -> !leftOut(configuration))
                .min(Comparator.comparing(this::answered));
    }

    private boolean done() {
        long hangs = lines.stream().filter(Hang::in).count();
        return answers() >= wanted || hangs >= HANGS || violatedEnough() || hopeless();
    }

    /** A candidate that cannot even be loaded fails in every configuration. */
    private boolean hopeless() {
        return answers() == 0
                && Arrays.stream(Configuration.values()).filter(this::leftOut).count() >= GIVEN_UP;
    }

    private boolean violatedEnough() {
        long forbidden = lines.stream().mapToLong(ResultLine::forbidden).sum();
        return forbidden >= ENOUGH_FORBIDDEN && (!control || answers() >= Math.min(LAUNCHES_OF_CONTROL, wanted));
    }

    private boolean leftOut(Configuration configuration) {
        List<ResultLine> same = of(configuration);
        return same.size() >= ERRORS
                && same.subList(same.size() - ERRORS, same.size()).stream().noneMatch(Progress::isAnswer);
    }

    private long answers() {
        return lines.stream().filter(Progress::isAnswer).count();
    }

    private long answered(Configuration configuration) {
        return of(configuration).stream().filter(Progress::isAnswer).count();
    }

    private List<ResultLine> of(Configuration configuration) {
        return lines.stream()
                .filter(line -> line.config().name().equals(configuration.id()))
                .toList();
    }

    private static boolean isAnswer(ResultLine line) {
        return line.verdict() != Verdict.ERROR;
    }
}
