package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import java.util.List;

/**
 * What a round broke.
 *
 * @param property the property
 * @param finding what went wrong, as a sentence without a full stop
 * @param program the operations that show it, as a program; empty if it is not about single keys
 * @param ops the operations with their results
 * @param deadEnds why no order explains them
 * @param inWindow whether operations of two threads overlapped an open window in that round
 */
record Breach(
        Property property, String finding, String program, List<Op> ops, List<DeadEnd> deadEnds, boolean inWindow) {

    static Breach told(Property property, String finding) {
        return new Breach(property, finding, "", List.of(), List.of(), false);
    }

    /** An operation that noticed that it would not end. */
    static Breach ofCycle() {
        return told(Property.OPERATIONS_TERMINATE, "an operation ran round a cycle and gave up");
    }

    static Breach shown(Property property, String finding, Excerpt excerpt) {
        String program = excerpt.isExplorable() ? excerpt.program() : "";
        return new Breach(property, finding, program, excerpt.ops(), List.of(), false);
    }

    /** What has no order. */
    static Breach of(Witness witness) {
        return of(witness, witness.program());
    }

    /** What has no order; as a program with the map as it was filled, if that is short enough to be explored. */
    static Breach of(Witness witness, Excerpt around) {
        return of(
                witness, around.isExplorable() ? around.program() + " get(" + witness.key() + ")" : witness.program());
    }

    private static Breach of(Witness witness, String program) {
        return new Breach(
                Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                witness.finding(),
                program,
                witness.ops(),
                witness.deadEnds(),
                false);
    }

    /** {@return whether the map may have other entries than it should} A function that ran too often leaves them as they are. */
    boolean spoils() {
        return property != Property.COMPUTE_IF_ABSENT_ONCE;
    }

    Breach seen(boolean inOpenWindow) {
        return new Breach(property, finding, program, ops, deadEnds, inOpenWindow);
    }
}
