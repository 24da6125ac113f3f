package growspurt.lincheck;

import growspurt.api.Property;
import java.util.Set;

/** What a child tells its parent. */
sealed interface Message {

    /** Work goes on: interleavings end. */
    record Alive() implements Message {}

    /**
     * A program was explored.
     *
     * @param questions the properties that this exploration asked for
     * @param tally what it came to
     * @param vacuous whether loops were cut off so that next to nothing was explored
     */
    record Explored(Set<Property> questions, Tally tally, boolean vacuous) implements Message {}

    /** A property was broken. Another one of the same property shows it better: in the window, or with less. */
    record Broken(Failure failure) implements Message {}

    /** Nothing can be explored, and why, in one line. */
    record Unable(String reason) implements Message {}

    /** The child failed, and how, in one line; nothing follows. */
    record Trouble(String reason) implements Message {}

    /**
     * The child did all it was asked to.
     *
     * @param ready whether it waits for another order; else a thread runs in it that nobody can stop, and it ends
     */
    record Done(boolean ready) implements Message {}
}
