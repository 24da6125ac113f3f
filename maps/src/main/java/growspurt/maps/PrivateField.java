package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A look into maps written elsewhere; into the JDK's only if the JVM was started with the package opened. */
public final class PrivateField {

    private PrivateField() {}

    /**
     * {@return the handle of a field, or null if this JVM keeps it closed or there is no such field}
     *
     * @param owner class that declares the field
     * @param name name of the field
     */
    public static @Nullable VarHandle find(Class<?> owner, String name) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .unreflectVarHandle(owner.getDeclaredField(name));
        } catch (ReflectiveOperationException closed) {
            return null;
        }
    }

    /**
     * {@return the handle of a field, or null if there is no such class or field}
     *
     * @param owner binary name of the class that declares the field
     * @param name name of the field
     */
    public static @Nullable VarHandle find(String owner, String name) {
        try {
            return find(Class.forName(owner, false, PrivateField.class.getClassLoader()), name);
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }

    /**
     * {@return the length of a table that is allocated late}
     *
     * @param table the array, null before the first insert
     * @param pending length that the array is going to have
     */
    static int length(@Nullable Object @Nullable [] table, int pending) {
        return table == null ? pending : table.length;
    }
}
