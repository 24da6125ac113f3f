package growspurt.results;

import java.util.List;
import java.util.Objects;

/**
 * What is kept of a run when its pages are gone: enough to draw how cells went from run to run.
 *
 * @param run name of the run
 * @param started start in UTC, ISO 8601
 * @param commit commit of the working tree, empty when unknown
 * @param machine fingerprint of the machine: rates of different ones are not comparable
 * @param jvm full version of the virtual machine
 * @param complete whether every engine came to its end
 * @param headline the run in one sentence
 * @param cells its cells, in the order of the plan
 */
public record HistoryLine(
        String run,
        String started,
        String commit,
        String machine,
        String jvm,
        boolean complete,
        String headline,
        List<Cell> cells) {

    /** Without a name or cells it is no line of a history. */
    public HistoryLine {
        Objects.requireNonNull(run, "run");
        cells = List.copyOf(cells);
    }

    /**
     * A cell of the run.
     *
     * @param candidate id of the candidate
     * @param property id of the property
     * @param engine the engine
     * @param reading how its verdict reads, given what the candidate promises
     * @param launches launches that a rate is out of, see {@link CellVerdict#completed}
     * @param violating those of them that saw a violation
     * @param samples executions judged
     * @param windowHits those of them inside the window
     */
    public record Cell(
            String candidate,
            String property,
            Engine engine,
            String reading,
            long launches,
            long violating,
            long samples,
            long windowHits) {

        /** {@return the name of the cell} */
        public CellKey key() {
            return new CellKey(candidate, property, engine);
        }
    }
}
