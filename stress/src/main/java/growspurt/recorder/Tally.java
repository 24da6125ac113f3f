package growspurt.recorder;

/**
 * How much was seen of something.
 *
 * @param samples calls whose results were judged, or maps that were looked at when they were at rest
 * @param hits calls that overlapped a window in which a call of another thread was too, or maps that had such calls
 */
record Tally(long samples, long hits) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(samples + other.samples, hits + other.hits);
    }
}
