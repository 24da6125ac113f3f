package growspurt.recorder;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call on the whole map, as it was recorded.
 *
 * @param tape the tape that it is on
 * @param call its number there
 * @param operation what was called
 * @param start when it had not begun yet, in nanoseconds
 * @param end when it had ended
 */
record Look(Tape tape, int call, WholeMapOperation operation, long start, long end) {

    @Nullable Object result() {
        return tape.result(call);
    }

    /** {@return the keys or values that it showed} */
    Collection<?> shown() {
        return (Collection<?>) Objects.requireNonNull(result());
    }

    /** {@return whether the map refuses such a call, as it may} */
    boolean isRefused() {
        return tape.isRefused(call);
    }
}
