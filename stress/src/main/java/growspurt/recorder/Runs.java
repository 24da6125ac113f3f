package growspurt.recorder;

/**
 * How often a map has run the function of one call. The count is plain: a map may let another thread run the function, but hands
 * the value over to the caller, who reads the count afterwards.
 */
final class Runs {

    private int runs;

    void forget() {
        runs = 0;
    }

    /** {@return {@code value}, as the function's} */
    Object count(Long value) {
        runs++;
        return value;
    }

    int runs() {
        return runs;
    }
}
