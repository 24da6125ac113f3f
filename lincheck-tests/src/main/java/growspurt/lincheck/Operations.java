package growspurt.lincheck;

import growspurt.api.EndlessTraversal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;

/** The operations of {@link MapOperations} by name, and how their results are written. */
final class Operations {

    /** What an operation shows that gave up on a traversal without end. */
    static final String ENDLESS = EndlessTraversal.class.getSimpleName();

    private static final Map<String, Method> BY_NAME = Arrays.stream(MapOperations.class.getMethods())
            .filter(m -> m.isAnnotationPresent(Operation.class))
            .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));

    private Operations() {}

    /**
     * {@return the method that {@code call} names}
     *
     * @throws IllegalArgumentException if there is no such operation or the number of arguments is another
     */
    static Method method(Call call) {
        Method method = BY_NAME.get(call.operation());
        if (method == null || method.getParameterCount() != call.arguments().size()) {
            throw new IllegalArgumentException("no operation '" + call + "'; known: " + BY_NAME.keySet());
        }
        return method;
    }

    /** {@return what {@code call} on {@code target}, which has a method of that name, returns or throws, as text} */
    static String perform(Object target, Call call) {
        try {
            Method method =
                    target.getClass().getMethod(call.operation(), method(call).getParameterTypes());
            return Objects.toString(method.invoke(target, call.arguments().toArray()));
        } catch (InvocationTargetException e) {
            return thrown(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot call " + call + " on " + target.getClass(), e);
        }
    }

    /** {@return how a result tells that {@code throwable} was thrown: the simple name of its class, or of the first above it that has one} */
    static String thrown(Throwable throwable) {
        Class<?> type = throwable.getClass();
        while (type.getSimpleName().isEmpty() || !isThrown(type.getSimpleName())) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }

    /** {@return whether {@code call} was a clear that the map refuses, as it may} */
    static boolean isRefused(Call call, @Nullable String result) {
        return call.equals(Programs.CLEAR) && "UnsupportedOperationException".equals(result);
    }

    /** {@return whether {@code result} is the name of an exception} */
    static boolean isThrown(String result) {
        return Character.isUpperCase(result.charAt(0));
    }
}
