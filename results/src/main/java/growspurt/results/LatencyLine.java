package growspurt.results;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How long the operations of one launch took that were in, or out of, an open window. Recording them is part of that time. A
 * thread begins an operation when its last one has ended; those of rounds with a pace are left out.
 *
 * @param result id of a result that the launch gave
 * @param candidate id of the candidate
 * @param launch ordinal of the launch among those of the result
 * @param operation what was called
 * @param phase when
 * @param count number of operations
 * @param p50 median in nanoseconds
 * @param p99 99th percentile in nanoseconds
 * @param max longest in nanoseconds
 * @param histogram all of them in nanoseconds: an HdrHistogram of two digits, compressed as its version 2, in base64
 */
public record LatencyLine(
        String result,
        String candidate,
        int launch,
        Kind operation,
        Phase phase,
        long count,
        long p50,
        long p99,
        long max,
        String histogram)
        implements Line {

    /** What was called. */
    public enum Kind {
        /** An operation that never changes the map. */
        LOOKUP,
        /** Any other. */
        UPDATE;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When it was called. */
    public enum Phase {
        /** No window was open from its start to its end. */
        OUTSIDE,
        /** A window was open at its start or its end, or between. */
        IN_WINDOW;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
