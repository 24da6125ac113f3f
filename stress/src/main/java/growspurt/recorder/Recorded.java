package growspurt.recorder;

/**
 * An operation on one key, as it was recorded.
 *
 * @param operation what was called
 * @param given the value that it was given
 * @param other the value that it was to compare with
 * @param result what it returned, as {@link Operation#number} tells it
 * @param start when it had not begun yet, in nanoseconds
 * @param end when it had ended, or {@link #NEVER} if that is not known or it threw; then it may have had its effect or not, and any
 *     result
 * @param inWindow whether it overlapped an open window
 */
record Recorded(Operation operation, long given, long other, long result, long start, long end, boolean inWindow) {

    /** The end of an operation that did not come to one. */
    static final long NEVER = Long.MAX_VALUE;

    boolean ended() {
        return end != NEVER;
    }

    /** {@return this operation as if nobody had waited for its end} */
    Recorded cut() {
        return new Recorded(operation, given, other, result, start, NEVER, inWindow);
    }

    boolean fits(long value) {
        return !ended() || result == expected(value);
    }

    /** {@return what it returns on a key with {@code value}} */
    long expected(long value) {
        return operation.result(value, given, other);
    }

    long after(long value) {
        return operation.after(value, given, other);
    }

    /** {@return whether it is a lookup, which never changes anything} */
    boolean isLookup() {
        return operation.isLookup();
    }

    /** {@return whether it is a lookup that found the key} */
    boolean found() {
        return operation == Operation.GET && ended() && result != Operation.ABSENT;
    }

    /** {@return whether it returned the value that the key had before, if it had one} */
    boolean tellsValueOfKey() {
        return ended() && operation.returnsOldValue();
    }

    boolean precedes(Recorded next) {
        return end < next.start;
    }
}
