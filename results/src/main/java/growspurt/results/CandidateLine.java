package growspurt.results;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of the run, with all that a reader of its results needs to know.
 *
 * @param id name of the candidate
 * @param summary what it is, in one line
 * @param type binary name of the map's class
 * @param role why it takes part
 * @param promises names of its guarantees, sorted
 * @param source where the promises are written down
 * @param claims property id to whether the candidate promises it; one entry for every property of the run
 * @param plants ids of the properties that a planted bug must be seen to break
 * @param closure {@code c-} and a hash of the classes that it can reach and of the harness, debug information left out:
 *     results of one closure on one machine add up; null before schema 1.3
 * @param brought the words of a command line that bring it along, in place of {@code --candidate=<id>}; null if its id will do,
 *     and before schema 1.5
 */
public record CandidateLine(
        String id,
        String summary,
        String type,
        Role role,
        List<String> promises,
        String source,
        Map<String, Claim> claims,
        List<String> plants,
        @Nullable String closure,
        @Nullable List<String> brought)
        implements Line {

    /** Why a candidate takes part. */
    public enum Role {
        /** A map that somebody wants to know about. */
        SUBJECT,
        /** A control that must be found. */
        PLANTED_BUG,
        /** A control that must stay clean. */
        KNOWN_GOOD;

        /** {@return the name in files} */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a candidate promises a property. */
    public enum Claim {
        /** Its documentation promises it. */
        PROMISED,
        /** It does not; a violation is shown for comparison. */
        NOT_PROMISED
    }

    /** {@return {@code argv}, which names this candidate by its id, such that it finds it where it has not been brought along} */
    public List<String> bringing(List<String> argv) {
        int at = argv.indexOf("--candidate=" + id);
        if (brought == null || at < 0) {
            return argv;
        }
        List<String> words = new ArrayList<>(argv);
        words.remove(at);
        words.addAll(at, brought);
        return words;
    }

    /** {@return whether this candidate promises the property called {@code property}} */
    public boolean promises(String property) {
        return claims.get(property) == Claim.PROMISED;
    }

    /** {@return whether this is a bug planted to break the property called {@code property}} */
    public boolean plants(String property) {
        return role == Role.PLANTED_BUG && plants.contains(property);
    }
}
