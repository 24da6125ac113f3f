package growspurt.results;

/** What zero or few violations say about the rate, at 95 % confidence. */
public final class Bounds {

    private static final double ALPHA = 0.05;

    private Bounds() {}

    /**
     * {@return an upper bound, one-sided, on the share of launches that would show a violation, after none in
     * {@code launches}} Exact: the p at which {@code (1 - p)^launches = 0.05}. Launches are taken as independent.
     *
     * @param launches number of launches, at least 1
     */
    public static double none(long launches) {
        requirePositive("launches", launches);
        return 1 - Math.pow(ALPHA, 1.0 / launches);
    }

    /**
     * {@return an upper bound on the chance that one sample inside the window shows a violation, after none in
     * {@code windowHits}; the rule of three} Holds only if the samples are independent, which samples of one JVM are
     * not quite.
     *
     * @param windowHits number of samples inside the window, at least 1
     */
    public static double nonePerHit(long windowHits) {
        requirePositive("windowHits", windowHits);
        return Math.min(1, 3.0 / windowHits);
    }

    /**
     * {@return the lower end of the two-sided Clopper-Pearson interval for {@code k} of {@code n}}
     *
     * @param k launches with a violation, 0 to {@code n}
     * @param n launches, at least 1
     */
    public static double lower(long k, long n) {
        requirePositive("n", n);
        return k == 0 ? 0 : bisect(p -> 1 - binomialCdf(k - 1, n, p), ALPHA / 2);
    }

    /**
     * {@return a lower bound, one-sided, on the rate that showed {@code k} of {@code n}} It is what may be counted on when a
     * violation is looked for again.
     *
     * @param k launches with a violation, 0 to {@code n}
     * @param n launches, at least 1
     */
    public static double atLeast(long k, long n) {
        requirePositive("n", n);
        return k == 0 ? 0 : bisect(p -> 1 - binomialCdf(k - 1, n, p), ALPHA);
    }

    /** {@return the upper end of the two-sided Clopper-Pearson interval for {@code k} of {@code n}} */
    public static double upper(long k, long n) {
        requirePositive("n", n);
        return k == n ? 1 : 1 - bisect(q -> binomialCdf(k, n, 1 - q), ALPHA / 2);
    }

    /** {@return the p in 0..1 at which the rising function {@code f} reaches {@code target}} */
    private static double bisect(java.util.function.DoubleUnaryOperator f, double target) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (f.applyAsDouble(middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** {@return P(X <= k) for X binomial(n, p)} Terms are summed by their logarithms, so that none under- or overflows. */
    private static double binomialCdf(long k, long n, double p) {
        if (p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return k >= n ? 1 : 0;
        }
        double sum = 0;
        double logTerm = n * Math.log1p(-p);
        double logOdds = Math.log(p) - Math.log1p(-p);
        for (long i = 0; i <= k; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (n - i) / (i + 1)) + logOdds;
        }
        return Math.min(1, sum);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= 1)");
        }
    }
}
