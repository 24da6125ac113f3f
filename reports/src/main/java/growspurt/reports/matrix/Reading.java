package growspurt.reports.matrix;

import growspurt.results.Verdict;

/**
 * How a verdict reads, given what was expected of the candidate.
 *
 * @param tint how it is set off
 * @param symbol one character, never without the words
 * @param words the verdict in full
 * @param brief the verdict in at most 16 characters
 */
public record Reading(Tint tint, String symbol, String words, String brief) {

    /** {@return how {@code verdict} reads for a candidate of this {@code stance}} */
    public static Reading of(Stance stance, Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> violated(stance);
            case NONE_SEEN, NONE_IN_BOUND -> clean(stance, verdict);
            case INCONCLUSIVE, NOT_EXERCISED, NOT_RUN -> plainly(Tint.INCONCLUSIVE, verdict);
            case ERROR -> plainly(Tint.ERROR, verdict);
            case NOT_APPLICABLE -> plainly(Tint.PLAIN, verdict);
        };
    }

    private static Reading violated(Stance stance) {
        return switch (stance) {
            case PROMISED -> plainly(Tint.VIOLATION, Verdict.VIOLATED);
            case NOT_PROMISED -> new Reading(Tint.DOCUMENTED, "✕", "Violated, as documented", "as documented");
            case PLANTED -> new Reading(Tint.NONE_SEEN, "✓", "Caught", "Caught");
            case KNOWN_GOOD ->
                new Reading(Tint.ERROR, "✕", "Control violated: suspect the harness first", "Control violated");
        };
    }

    private static Reading clean(Stance stance, Verdict verdict) {
        return switch (stance) {
            case PROMISED, KNOWN_GOOD -> plainly(Tint.NONE_SEEN, verdict);
            case NOT_PROMISED -> plainly(Tint.PLAIN, verdict);
            case PLANTED -> new Reading(Tint.VIOLATION, verdict.symbol(), "Not caught", "Not caught");
        };
    }

    private static Reading plainly(Tint tint, Verdict verdict) {
        return new Reading(tint, verdict.symbol(), verdict.word(), verdict.word());
    }
}
