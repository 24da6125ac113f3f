package growspurt.lincheck;

import org.jspecify.annotations.Nullable;

/**
 * What an operation on the whole map showed. {@link #ANY} equals all others, so that a verifier which compares results of
 * single keys passes over it; {@link Aggregates} judges it then.
 *
 * @param text the size, or the keys or values in rising order
 */
public record Shown(String text) {

    /** What a specification shows that makes no claim. */
    public static final Shown ANY = new Shown("any");

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shown that && (isAny() || that.isAny() || text.equals(that.text));
    }

    private boolean isAny() {
        return text.equals("any");
    }

    @Override
    public int hashCode() {
        return 0; // what is equal to all has no other choice
    }

    @Override
    public String toString() {
        return text;
    }
}
