package growspurt.results;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The last line of a results file. A file without it is incomplete.
 *
 * @param finished end in UTC, ISO 8601, whole seconds
 * @param status why the engine stopped
 * @param records number of lines before this one
 * @param sha256 SHA-256 of all bytes before this line, lower-case hex
 */
public record EndLine(String finished, Status status, long records, String sha256) implements Line {

    /** Why an engine stopped. */
    public enum Status {
        /** Everything planned was done. */
        COMPLETE,
        /** The budget was used up. */
        BUDGET,
        /** Somebody asked for the end. */
        INTERRUPTED;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
