package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import java.util.List;

/**
 * An execution that broke a property, as the child saw it.
 *
 * @param property the property
 * @param kind what Lincheck calls the failure, or one of the kinds of {@link Rehearsal}
 * @param program the program
 * @param interleaving which interleaving of the program failed, from 1
 * @param inWindow whether operations of two threads touched the same window in that very interleaving
 * @param ops operations with their results
 * @param trace lines of the trace, one for each step; empty when there is none
 * @param rawText what Lincheck printed; of a rehearsal what went wrong, a line for each call, the one to blame first
 */
record Failure(
        Property property,
        String kind,
        Program program,
        int interleaving,
        boolean inWindow,
        List<Op> ops,
        List<String> trace,
        String rawText) {

    /** {@return whether {@code other} shows the same thing: a smaller program must keep it} */
    boolean sameAs(Failure other) {
        return property == other.property && kind.equals(other.kind) && inWindow == other.inWindow;
    }
}
