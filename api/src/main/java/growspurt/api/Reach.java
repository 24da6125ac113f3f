package growspurt.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be reached from an object over few fields. */
final class Reach {

    private static final int MOST_STEPS = 4;
    private static final int MOST_OBJECTS = 2_000;
    /** Of longer arrays the elements are entries, not parts of the map. */
    private static final int LONGEST = 64;

    private final Map<Class<?>, List<Route.Over>> fields = new HashMap<>();
    private final IdentityHashMap<Object, Route> seen = new IdentityHashMap<>();
    private final Queue<Object> open = new ArrayDeque<>();
    private final Map<Route, Integer> arrays = new HashMap<>();

    private Reach() {}

    /** {@return the arrays that can be reached from {@code start}, with their lengths} Fields that this JVM keeps closed are left out. */
    static Map<Route, Integer> arrays(Object start) {
        Reach reach = new Reach();
        reach.meet(start, new Route(List.of()));
        while (!reach.open.isEmpty()) {
            reach.visit(reach.open.remove());
        }
        return reach.arrays;
    }

    private void visit(Object from) {
        Route route = seen.getOrDefault(from, new Route(List.of()));
        int length = Route.lengthOf(from);
        if (length >= 0) {
            arrays.put(route, length);
        }
        if (route.steps().size() < MOST_STEPS) {
            steps(from, length).forEach(step -> meet(step.take(from), route.then(step)));
        }
    }

    private Stream<? extends Route.Step> steps(Object from, int length) {
        if (length < 0) {
            return fields.computeIfAbsent(from.getClass(), Reach::fields).stream();
        }
        boolean followed = (from instanceof Object[] || from instanceof AtomicReferenceArray<?>) && length <= LONGEST;
        return followed ? IntStream.range(0, length).mapToObj(Route.At::new) : Stream.empty();
    }

    private void meet(@Nullable Object object, Route route) {
        if (object != null && isPart(object) && seen.size() < MOST_OBJECTS && seen.putIfAbsent(object, route) == null) {
            open.add(object);
        }
    }

    private static boolean isPart(Object object) {
        return !(object instanceof Number
                || object instanceof CharSequence
                || object instanceof Class<?>
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof Lock
                || object instanceof Enum<?>);
    }

    private static List<Route.Over> fields(Class<?> type) {
        List<Route.Over> all = new ArrayList<>();
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            Arrays.stream(owner.getDeclaredFields())
                    .filter(Reach::holdsAnObject)
                    .flatMap(field -> Route.Over.of(field).stream())
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean holdsAnObject(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive();
    }
}
