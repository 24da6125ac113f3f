package growspurt.maps;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The maps in which the current thread is running a function, outermost first. A map with many locks asks here whether a
 * call comes from its own function, instead of asking every lock. A thread touches only its own instance.
 */
final class Recursion {

    // static, because that is how a thread finds its own; what it refers to is empty outside of updates
    private static final ThreadLocal<Recursion> OWN = ThreadLocal.withInitial(Recursion::new);

    private @Nullable Object[] maps = new @Nullable Object[2];
    private int depth;

    private Recursion() {}

    /**
     * Refuses a call that comes from a function of {@code map} itself.
     *
     * @throws IllegalStateException if this thread is inside {@code map}
     */
    static void refuse(Object map) {
        OWN.get().check(map);
    }

    /**
     * {@return the result of {@code work}, during which this thread is inside {@code map}}
     *
     * @throws IllegalStateException if it already is
     */
    static <T> T inside(Object map, Supplier<T> work) {
        Recursion own = OWN.get();
        own.check(map);
        own.push(map);
        try {
            return work.get();
        } finally {
            own.maps[--own.depth] = null;
        }
    }

    private void check(Object map) {
        for (int i = 0; i < depth; i++) {
            if (maps[i] == map) {
                throw new IllegalStateException("recursive use: a function run by this map used the map itself");
            }
        }
    }

    private void push(Object map) {
        if (depth == maps.length) {
            maps = Arrays.copyOf(maps, 2 * depth);
        }
        maps[depth++] = map;
    }
}
