package growspurt.cli.closure;

import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import java.io.IOException;

/** Names for the code that results of a candidate depend on: its closure, and the harness. */
public final class Codes {

    private final Closures closures = new Closures();
    private final String harness;

    /** Hashes the harness, which is a part of every name. */
    public Codes() throws IOException {
        this.harness = Harness.code();
    }

    /** {@return the closure of {@code candidate}} */
    public Closure closure(MapCandidate candidate) {
        return candidate instanceof GuestMap guest ? closures.of(guest) : closures.of(candidate.getClass());
    }

    /** {@return {@code c-} and 32 hex digits: the same if and only if the code is the same, debug information apart} */
    public String of(MapCandidate candidate) {
        return closure(candidate).code(harness);
    }
}
