package growspurt.reports.gate.expect;

import growspurt.results.Bounds;

/**
 * How often a violation was seen.
 *
 * @param seen launches that saw it, 1 to {@code launches}
 * @param launches launches done
 */
public record Rate(long seen, long launches) {

    /** A chance of having missed it below this counts as gone. */
    static final double GONE = 0.01;

    /** Refuses what is no rate of something seen. */
    public Rate {
        if (seen < 1 || seen > launches) {
            throw new IllegalArgumentException("rate " + seen + "/" + launches
                    + " is not k/n with 1 <= k <= n, launches with the violation of all launches");
        }
    }

    /**
     * {@return the chance that {@code clean} launches miss the violation though it is there} At the one-sided 95 % lower
     * bound of the rate: the upper one would call a rare bug gone too early.
     */
    public double chanceOfMissing(long clean) {
        return Math.pow(1 - Bounds.atLeast(seen, launches), (double) clean);
    }

    /** {@return whether {@code clean} launches would hardly have missed it} */
    public boolean goneAfter(long clean) {
        return chanceOfMissing(clean) < GONE;
    }

    /** {@return how many clean launches it takes to say that it is gone} */
    public long launchesToSayGone() {
        return (long) Math.floor(Math.log(GONE) / Math.log1p(-Bounds.atLeast(seen, launches))) + 1;
    }

    /** {@return whether both rates can be one and the same: their 95 % intervals overlap} */
    public boolean agreesWith(Rate other) {
        return lower() <= other.upper() && other.lower() <= upper();
    }

    private double lower() {
        return Bounds.lower(seen, launches);
    }

    private double upper() {
        return Bounds.upper(seen, launches);
    }

    @Override
    public String toString() {
        return seen + "/" + launches;
    }
}
