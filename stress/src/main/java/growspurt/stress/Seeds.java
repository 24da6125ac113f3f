package growspurt.stress;

/** Derives the seeds of launches from the seed of the run. */
final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /**
     * {@return the seed of a launch: the same for the same arguments, unrelated for others}
     *
     * @param run seed of the run
     * @param result id of the result, {@code r-} and twelve hex digits
     * @param launch ordinal of the launch among those of the same result id
     */
    static long of(long run, String result, int launch) {
        long id = Long.parseLong(result.substring(2), 16);
        return mix(mix(run ^ id) + launch * GOLDEN_GAMMA);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014, variant 13 of Stafford). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
