package growspurt.stress;

import growspurt.results.Extent;
import growspurt.results.Floors;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far one cell has come, and what it needs next. */
final class Progress {

    /** After so many forbidden samples more of them say nothing new. */
    static final long ENOUGH_FORBIDDEN = 10;
    /** The share of the launches that find a planted bug wants so many of them. */
    static final int LAUNCHES_OF_CONTROL = 4;
    /** While a planted bug is not found, nothing else says much; it gets so many launches where others get one. */
    static final int TRIES_OF_CONTROL = 15;
    /** A cell that could not be answered with so many launches will hardly be with the next. */
    static final int TRIES_FOR_AN_ANSWER = 12;
    /** Errors in a row after which a way to answer a cell is left out. */
    static final int ERRORS = 2;
    /** Ways left out after which a cell without any answer is given up. */
    static final int GIVEN_UP = 2;
    /** A hang costs as much time as forty tests: more than two say nothing new, and one if only an answer is wanted. */
    static final int HANGS = 2;
    /** A cell that has its answer waits until those without one have had so many times its launches. */
    static final int PATIENCE = 3;
    /** Ways tried before the better of them is repeated: code of both compilers, as most cells have one test. */
    static final int COMPARED = 2;

    private final boolean control;
    private final Extent extent;
    private final int wanted;
    private final List<Attempt> attempts;
    private final List<ResultLine> lines = new ArrayList<>();

    Progress(List<Attempt> attempts, boolean control, Extent extent, int wanted) {
        this.attempts = attempts;
        this.control = control;
        this.extent = extent;
        this.wanted = wanted;
    }

    void add(ResultLine line) {
        lines.add(line);
    }

    /** {@return how long this cell can wait: the less, the sooner it is its turn} */
    int rank() {
        if (settled()) {
            return lines.size() * PATIENCE;
        }
        return control ? lines.size() / TRIES_OF_CONTROL : lines.size();
    }

    /** {@return whether there is something to say of this cell: a violation, or enough evidence against one} */
    private boolean settled() {
        boolean violated = lines.stream().anyMatch(line -> line.verdict() == Verdict.VIOLATED);
        return violated || (!control && Floors.reachedBy(lines));
    }

    /**
     * {@return the attempt that may still give an answer and has given the fewest, or the most evidence in its time if that is all
     * that lacks; empty if the cell is done}
     */
    Optional<Attempt> next() {
        if (done()) {
            return Optional.empty();
        }
        Comparator<Attempt> fewest = Comparator.comparing(this::answered);
        Comparator<Attempt> soonest = Comparator.comparing(this::hitsPerSecond).reversed();
        return attempts.stream()
                .filter(attempt -> !leftOut(attempt))
                .min(lacksOnlyHits() ? soonest.thenComparing(fewest) : fewest);
    }

    private boolean lacksOnlyHits() {
        return extent == Extent.ANSWERS && !control && lines.size() >= COMPARED;
    }

    private double hitsPerSecond(Attempt attempt) {
        long hits = of(attempt).stream().mapToLong(ResultLine::windowHits).sum();
        long millis = of(attempt).stream().mapToLong(ResultLine::durationMs).sum();
        return 1000.0 * hits / Math.max(1, millis);
    }

    private boolean done() {
        long hangs = lines.stream().filter(Hang::in).count();
        return answers() >= wanted || answeredEnough(hangs) || hangs >= HANGS || violatedEnough() || hopeless();
    }

    private boolean answeredEnough(long hangs) {
        return extent == Extent.ANSWERS
                && (settled() || (hangs > 0 && !control) || lines.size() >= TRIES_FOR_AN_ANSWER);
    }

    /** A candidate that cannot even be loaded fails in every way. */
    private boolean hopeless() {
        return answers() == 0 && attempts.stream().filter(this::leftOut).count() >= Math.min(GIVEN_UP, attempts.size());
    }

    private boolean violatedEnough() {
        long forbidden = lines.stream().mapToLong(ResultLine::forbidden).sum();
        return forbidden >= ENOUGH_FORBIDDEN && (!control || answers() >= Math.min(LAUNCHES_OF_CONTROL, wanted));
    }

    private boolean leftOut(Attempt attempt) {
        List<ResultLine> same = of(attempt);
        return same.size() >= ERRORS
                && same.subList(same.size() - ERRORS, same.size()).stream().noneMatch(Progress::isAnswer);
    }

    private long answers() {
        return lines.stream().filter(Progress::isAnswer).count();
    }

    private long answered(Attempt attempt) {
        return of(attempt).stream().filter(Progress::isAnswer).count();
    }

    private List<ResultLine> of(Attempt attempt) {
        return lines.stream().filter(attempt::made).toList();
    }

    private static boolean isAnswer(ResultLine line) {
        return line.verdict() != Verdict.ERROR;
    }
}
