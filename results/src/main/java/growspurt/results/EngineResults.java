package growspurt.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one results file holds.
 *
 * @param file where it was read from
 * @param run its first line
 * @param lines all whole lines in order, the first included, the end line not
 * @param length bytes of the file that {@code lines} take, line feeds included
 * @param end the end line; empty when the file is incomplete
 * @param problem what is wrong with a line cut short or with the end line's check sum, in one line; empty when nothing is
 */
public record EngineResults(
        Path file, RunLine run, List<Line> lines, long length, Optional<EndLine> end, Optional<String> problem) {

    /** {@return the engine that wrote the file} */
    public Engine engine() {
        return run.engine();
    }

    /** {@return all lines of one kind, in order} */
    public <L extends Line> Stream<L> lines(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** {@return whether the file ends as its writer meant it to end} */
    public boolean complete() {
        return end.isPresent() && end.get().status() != EndLine.Status.INTERRUPTED && problem.isEmpty();
    }
}
