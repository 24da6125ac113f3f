package growspurt.results;

import org.jspecify.annotations.Nullable;

/**
 * A cell that the run means to answer, written before the run starts. A planned cell without a result is Not run.
 *
 * @param candidate id of the candidate
 * @param property id of the property
 * @param test name of the litmus class or of the Lincheck tier
 * @param skip why the cell will not be run, or null
 */
public record PlannedLine(
        String candidate,
        String property,
        String test,
        @Nullable String skip) implements Line {}
