package growspurt.recorder;

/**
 * How much was seen of something.
 *
 * @param samples calls whose results were judged
 * @param hits those that overlapped a window in which calls of another thread were too
 */
record Tally(long samples, long hits) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(samples + other.samples, hits + other.hits);
    }
}
