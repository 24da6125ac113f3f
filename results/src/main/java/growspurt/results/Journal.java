package growspurt.results;

/** Where an engine puts what it learns, and whom it tells what it is about to do. Implementations are thread-safe. */
public interface Journal {

    /**
     * Tells that a launch starts.
     *
     * @param cell the cell it works for
     * @param config short name of the configuration
     */
    void starting(CellKey cell, String config);

    /**
     * Keeps {@code line} for good: when this returns, the line survives the end of this process.
     *
     * @throws java.io.UncheckedIOException if the line could not be written; the run must end then
     */
    void append(Line line);
}
