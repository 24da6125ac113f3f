package growspurt.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;

/**
 * A class that a stranger brings along, held against what a guest must be: a {@link Map} or a {@link MapCandidate} with a public
 * constructor that takes no arguments. Everything that is wrong is an {@link IllegalArgumentException} of one line.
 */
final class GuestClass {

    private static final int LONGEST_ID = 64;
    private static final String PREFIX = "guest-";

    private final Class<?> type;
    private final Constructor<?> constructor;

    private GuestClass(Class<?> type, Constructor<?> constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    static GuestClass called(String name) {
        try {
            return of(Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException absent) {
            throw new IllegalArgumentException("no class '" + name
                    + "' on the class path; name it in full, and its jar or folder with --classpath");
        } catch (LinkageError broken) {
            throw new IllegalArgumentException("class '" + name + "' cannot be loaded: " + broken, broken);
        }
    }

    static GuestClass of(Class<?> type) {
        if (!Map.class.isAssignableFrom(type) && !MapCandidate.class.isAssignableFrom(type)) {
            throw unusable(type, "implements neither Map nor MapCandidate; name the class of a map");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw unusable(type, "is abstract; name a class that can be instantiated");
        }
        try {
            Constructor<?> constructor = type.getConstructor();
            constructor.trySetAccessible();
            return new GuestClass(type, constructor);
        } catch (NoSuchMethodException absent) {
            throw unusable(
                    type,
                    "has no public constructor without arguments; write a MapCandidate that makes it, as in"
                            + " docs/your-own-map.md");
        }
    }

    private static IllegalArgumentException unusable(Class<?> type, String why) {
        return new IllegalArgumentException("class '" + type.getName() + "' " + why);
    }

    String id() {
        return id(type.getSimpleName());
    }

    /** {@return {@code guest-} and {@code simpleName} in kebab-case, so that no guest takes the name of a map that is there} */
    static String id(String simpleName) {
        String kebab = simpleName
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = PREFIX + kebab;
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    }

    String name() {
        return type.getName();
    }

    boolean is(Class<?> other) {
        return other.isAssignableFrom(type);
    }

    /** {@return whether its public method {@code name}, without parameters, is the one of {@code declaring}} */
    boolean inherits(String name, Class<?> declaring) {
        try {
            return type.getMethod(name).getDeclaringClass().equals(declaring);
        } catch (NoSuchMethodException | LinkageError absent) {
            return false;
        }
    }

    Object instance() {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the constructor of '" + type.getName() + "' threw " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException closed) {
            throw unusable(type, "cannot be instantiated: " + closed);
        } catch (ExceptionInInitializerError | NoClassDefFoundError broken) {
            throw unusable(type, "cannot be initialized: " + broken);
        }
    }
}
