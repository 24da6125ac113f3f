package growspurt.reports.words;

import java.util.Locale;

/** Numbers as text, the same in every locale. */
public final class Numbers {

    private static final char THIN_SPACE = '\u202f';

    private Numbers() {}

    /** {@return {@code n} in full, its digits in groups of three} */
    public static String count(long n) {
        StringBuilder digits = new StringBuilder(Long.toString(n));
        int first = n < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, THIN_SPACE);
        }
        return digits.toString();
    }

    /** {@return {@code n} to two or three digits, such as 950, 12k or 3.6M} */
    public static String brief(long n) {
        if (n < 1_000) {
            return Long.toString(n);
        }
        double thousands = n / 1_000.0;
        return thousands < 999.5 ? shortened(thousands) + "k" : shortened(thousands / 1_000) + "M";
    }

    private static String shortened(double n) {
        return String.format(Locale.ROOT, n < 9.95 ? "%.1f" : "%.0f", n);
    }

    /** {@return {@code n} and the word for as many, such as "1 launch" or "3 launches"} */
    public static String count(long n, String one, String many) {
        return count(n) + " " + (n == 1 ? one : many);
    }

    /**
     * {@return {@code share} in per cent with two significant digits below ten, one decimal above; "all" for all of it,
     * and nothing less is rounded up to that}
     *
     * @param share from 0 to 1
     */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent == 0 || percent == 100) {
            return percent == 0 ? "0\u202f%" : "all";
        }
        if (percent >= 99.95) {
            return ">\u202f99.9\u202f%";
        }
        int decimals = percent >= 1 ? 1 : Math.min(12, 1 - (int) Math.floor(Math.log10(percent)));
        return String.format(Locale.ROOT, "%." + decimals + "f\u202f%%", percent);
    }

    /** {@return {@code part} of {@code whole} in per cent; "none" when the whole is zero} */
    public static String share(long part, long whole) {
        return whole == 0 ? "none" : percent((double) part / whole);
    }

    /**
     * {@return {@code rate} as one in so many}
     *
     * @param rate above 0, up to 1
     */
    public static String oneIn(double rate) {
        return "1 in " + count(Math.round(1 / rate));
    }

    /** {@return a duration of {@code ms} milliseconds, in the unit that suits it} */
    public static String duration(long ms) {
        if (ms < 1_000) {
            return ms + " ms";
        }
        if (ms < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", ms / 1_000.0);
        }
        long seconds = Math.round(ms / 1_000.0);
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + " min " + seconds % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** {@return a time of {@code ns} nanoseconds, in the unit that suits it} */
    public static String nanos(long ns) {
        if (ns < 1_000) {
            return ns + " ns";
        }
        return ns < 1_000_000
                ? String.format(Locale.ROOT, "%.1f µs", ns / 1e3)
                : String.format(Locale.ROOT, "%.1f ms", ns / 1e6);
    }
}
