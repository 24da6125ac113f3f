package growspurt.lincheck;

import org.jspecify.annotations.Nullable;

/** What a user's function throws that fails on purpose. */
public final class FunctionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FunctionFailed() {
        super("on purpose", null, false, false);
    }

    /** A function for {@link java.util.Map#compute}. */
    static @Nullable Long fail(Long key, @Nullable Long before) {
        throw new FunctionFailed();
    }
}
