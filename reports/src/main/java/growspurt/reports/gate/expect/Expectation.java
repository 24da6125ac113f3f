package growspurt.reports.gate.expect;

import static java.util.stream.Collectors.joining;

import growspurt.results.CellKey;
import growspurt.results.RunLine;
import growspurt.results.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of {@code expectations.txt}.
 *
 * @param number number of the line, from 1
 * @param reason why it is put up with: {@code gh#12}, {@code doc:slug} or {@code control:slug}
 * @param conditions where it holds; empty for everywhere
 * @param scope the cells that it speaks of
 * @param verdicts what is expected first, then what is seen now and then
 * @param rate how often the violation was seen
 * @param ids counterexamples ({@code x-}) and results ({@code r-}) that are known; empty for any violation
 * @param expires last day on which it holds
 * @param note the comment behind it, empty if there is none
 */
public record Expectation(
        int number,
        String reason,
        List<Condition> conditions,
        Scope scope,
        List<Verdict> verdicts,
        Optional<Rate> rate,
        Set<String> ids,
        Optional<LocalDate> expires,
        String note) {

    /** {@return whether this line speaks of {@code key}, given the first line of its file} */
    public boolean covers(CellKey key, RunLine run) {
        return scope.holds(key) && conditions.stream().allMatch(condition -> condition.holds(run));
    }

    /** {@return whether a violation is no news} */
    public boolean expectsViolation() {
        return verdicts.contains(Verdict.VIOLATED);
    }

    /** {@return whether both a violation and its absence are no news} */
    public boolean intermittent() {
        return expectsViolation() && verdicts.size() > 1;
    }

    /** {@return whether each of {@code seen} is known} */
    public boolean knows(Set<String> seen) {
        return ids.isEmpty() || ids.containsAll(seen);
    }

    /** {@return whether this line held for the last time before {@code today}} */
    public boolean expired(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }

    /** {@return how this line reads in the file} */
    public String text() {
        StringBuilder text = new StringBuilder(reason)
                .append(conditions.stream().map(condition -> condition + " ").collect(joining("", "  [ ", "]  ")))
                .append(scope)
                .append(verdicts.stream().map(VerdictNames::of).collect(joining(" ", "  [ ", " ]")));
        rate.ifPresent(it -> text.append("  rate=").append(it));
        if (!ids.isEmpty()) {
            text.append("  id=").append(String.join(",", ids));
        }
        expires.ifPresent(it -> text.append("  expires=").append(it));
        return text.append(note.isEmpty() ? "" : "  # " + note).toString();
    }

    /** {@return this line, knowing {@code more} too} */
    public Expectation knowing(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return new Expectation(number, reason, conditions, scope, verdicts, rate, all, expires, note);
    }

    /** {@return how narrow this line is: the narrowest that covers a cell wins} */
    int specificity() {
        return (scope.engine().isPresent() ? 100 : 0) + conditions.size();
    }

    /** {@return whether a cell can be covered by both, with nothing to say which of them wins} */
    boolean tiesWith(Expectation other) {
        return scope.equals(other.scope)
                && specificity() == other.specificity()
                && conditions.stream()
                        .noneMatch(mine -> other.conditions.stream().anyMatch(mine::excludes));
    }
}
