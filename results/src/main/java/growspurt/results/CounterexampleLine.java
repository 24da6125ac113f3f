package growspurt.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One execution that breaks a property, in full: the program, what its operations returned, and the steps of the
 * interleaving in the order in which they happened.
 *
 * @param id {@code x-} and the first twelve hex digits of the fingerprint
 * @param fingerprint {@code f-} and a hash of candidate, property and normalized history: the same for the same finding
 * @param candidate id of the candidate
 * @param property id of the property
 * @param finding what went wrong, as one sentence
 * @param failure what the engine calls the failure, such as {@code IncorrectResultsFailure}
 * @param scenario the program as text: {@code init / thread | thread / post}
 * @param interleaving which interleaving of the scenario failed, from 1; 0 when the engine does not count
 * @param inWindow whether operations of two threads overlapped the open window in this very execution
 * @param ops operations with their results: init part, then thread by thread, then post part
 * @param deadEnds why no order explains the results on one key: each order begins with one of these; empty when that is not why
 * @param steps steps in execution order; empty when the engine gave none or they could not be read
 * @param rawText what the engine printed, cut at 64 KiB
 */
public record CounterexampleLine(
        String id,
        String fingerprint,
        String candidate,
        String property,
        String finding,
        String failure,
        String scenario,
        int interleaving,
        boolean inWindow,
        List<Op> ops,
        List<DeadEnd> deadEnds,
        List<Step> steps,
        String rawText)
        implements Line {

    /** Lines of schema 1.1 and older have no dead ends. */
    public CounterexampleLine {
        deadEnds = deadEnds == null ? List.of() : List.copyOf(deadEnds);
    }

    /** The part of a scenario that an operation belongs to. */
    public enum Phase {
        /** Before the threads start. */
        INIT,
        /** In one of the threads. */
        PARALLEL,
        /** After the threads have joined. */
        POST;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An operation of the history.
     *
     * @param thread ordinal of the thread, from 0; init and post run in thread 0
     * @param phase part of the scenario
     * @param call the call, such as {@code put(4, 2)}
     * @param result what it returned or threw, as text; null if it never ended
     * @param doneBefore for each thread, how many of its parallel operations had ended when this one began
     * @param inWindow whether it was seen to overlap an open resize window
     */
    public record Op(
            int thread,
            Phase phase,
            String call,
            @Nullable String result,
            List<Integer> doneBefore,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inWindow) {

        /** An operation that nobody watched: steps tell where the window is, or it had not opened. */
        public Op(int thread, Phase phase, String call, @Nullable String result, List<Integer> doneBefore) {
            this(thread, phase, call, result, doneBefore, false);
        }
    }

    /**
     * An order of operations that cannot have been: the last of them cannot have returned what it did.
     *
     * @param ops ordinals of operations, from 0
     * @param expected what the last of them would have returned in this order
     */
    public record DeadEnd(List<Integer> ops, String expected) {}

    /** What a step means for the growth. */
    public enum Mark {
        /** The resize window opens. */
        WINDOW_OPENS,
        /** The resize window closes. */
        WINDOW_CLOSES,
        /** The map's table is another one from here on. */
        TABLE_SWITCHED,
        /** A thread reads in a table that is no longer the map's. */
        STALE_READ,
        /** A thread writes into a table that is no longer the map's. */
        STALE_WRITE,
        /** A thread finds nothing in the new table while the window is open. */
        PREMATURE_READ;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a step of an interleaving does. */
    public enum Event {
        /** An operation of the scenario begins. */
        OPERATION,
        /** An operation of the scenario ends. */
        RESULT,
        /** A method is called, or an atomic access is made. */
        CALL,
        /** A field or array element is read. */
        READ,
        /** A field or array element is written. */
        WRITE,
        /** Another thread goes on. */
        SWITCH,
        /** A thread spins or is cut off. */
        SPIN;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step of the interleaving.
     *
     * @param thread ordinal of the thread, from 0
     * @param depth depth of the call stack, 0 for the operation itself
     * @param event what the step does
     * @param text the step as the engine tells it
     * @param variable field or array element, for reads and writes
     * @param value value read or written, for reads and writes
     * @param at source position, {@code File.java:line}
     * @param mark what it means for the growth; null if nothing, or if that cannot be told
     */
    public record Step(
            int thread,
            int depth,
            Event event,
            String text,
            @Nullable String variable,
            @Nullable String value,
            @Nullable String at,
            @Nullable Mark mark) {

        /** A step without a mark. */
        public Step(
                int thread,
                int depth,
                Event event,
                String text,
                @Nullable String variable,
                @Nullable String value,
                @Nullable String at) {
            this(thread, depth, event, text, variable, value, at, null);
        }

        /** {@return this step with {@code mark}} */
        public Step marked(Mark mark) {
            return new Step(thread, depth, event, text, variable, value, at, mark);
        }
    }
}
