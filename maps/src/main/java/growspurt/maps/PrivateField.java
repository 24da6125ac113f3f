package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A look into the JDK's maps, if the JVM was started with the package opened. */
final class PrivateField {

    private PrivateField() {}

    /** {@return the handle of a field, or null if this JVM keeps it closed or this JDK has no such field} */
    static @Nullable VarHandle find(Class<?> owner, String name) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .unreflectVarHandle(owner.getDeclaredField(name));
        } catch (ReflectiveOperationException closed) {
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
