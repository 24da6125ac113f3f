package growspurt.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way from an object to another, over fields and elements of arrays. It is gone in opaque mode, whatever mode the owner of a
 * field uses: looking adds no happens-before edge.
 *
 * @param steps the steps, none for the object itself
 */
record Route(List<Step> steps) {

    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    /** A step, from an object to one that it holds. */
    sealed interface Step {
        /** {@return what {@code from} holds there, or null} */
        @Nullable Object take(Object from);
    }

    /** Over a field; two are equal if they are of the same field. */
    record Over(Field field, VarHandle handle) implements Step {

        /** {@return the step over {@code field}, or empty if this JVM keeps it closed} */
        static Optional<Over> of(Field field) {
            try {
                VarHandle handle = MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                        .unreflectVarHandle(field);
                return Optional.of(new Over(field, handle));
            } catch (IllegalAccessException closed) {
                return Optional.empty();
            }
        }

        @Override
        public @Nullable Object take(Object from) {
            return field.getDeclaringClass().isInstance(from) ? handle.getOpaque(from) : null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Over over && over.field.equals(field);
        }

        @Override
        public int hashCode() {
            return field.hashCode();
        }

        @Override
        public String toString() {
            return "." + field.getName();
        }
    }

    /** Into an array. */
    record At(int index) implements Step {

        @Override
        public @Nullable Object take(Object from) {
            if (from instanceof AtomicReferenceArray<?> atomic) {
                return index < atomic.length() ? atomic.getOpaque(index) : null;
            }
            return from instanceof Object[] array && index < array.length ? ELEMENT.getOpaque(array, index) : null;
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** {@return this way and one step more} */
    Route then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Route(List.copyOf(longer));
    }

    /** {@return the same for all ways that differ in indices only} */
    Route anyIndex() {
        return new Route(steps.stream()
                .map(step -> step instanceof At ? new At(0) : step)
                .toList());
    }

    /** {@return what this way leads to from {@code start}; null if it ends before} */
    @Nullable Object end(Object start) {
        Object at = start;
        for (int i = 0; i < steps.size() && at != null; i++) {
            at = steps.get(i).take(at);
        }
        return at;
    }

    /** {@return the length of the array that this way leads to, or -1 if there is none} */
    int length(Object start) {
        return lengthOf(end(start));
    }

    /** {@return the length of {@code array}, or -1 if it is none} */
    static int lengthOf(@Nullable Object array) {
        if (array instanceof Object[] objects) {
            return objects.length;
        }
        if (array instanceof AtomicReferenceArray<?> atomic) {
            return atomic.length();
        }
        if (array instanceof AtomicLongArray atomic) {
            return atomic.length();
        }
        if (array instanceof AtomicIntegerArray atomic) {
            return atomic.length();
        }
        return array != null && array.getClass().isArray() ? Array.getLength(array) : -1;
    }

    /** {@return ways over the other fields of the same type, of the object whose field the last step goes over} */
    List<Route> siblings() {
        if (!(steps.get(steps.size() - 1) instanceof Over last)) {
            return List.of();
        }
        Route owner = new Route(steps.subList(0, steps.size() - 1));
        return Arrays.stream(last.field.getDeclaringClass().getDeclaredFields())
                .filter(field -> field.getType() == last.field.getType()
                        && !field.equals(last.field)
                        && !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> Over.of(field).stream())
                .map(owner::then)
                .toList();
    }

    /** {@return the fields as in Java source, such as {@code MyMap.segments[0].table}} */
    @Override
    public String toString() {
        String owner = steps.stream()
                .limit(1)
                .map(step -> step instanceof Over over
                        ? over.field.getDeclaringClass().getSimpleName()
                        : "")
                .collect(Collectors.joining());
        return owner + steps.stream().map(Step::toString).collect(Collectors.joining());
    }
}
