package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Looks up the fields that a class here reads and writes in more than plain mode. */
final class FieldHandle {

    private FieldHandle() {}

    /** {@return a handle of the field {@code name} of the class that made {@code lookup}} */
    static VarHandle of(MethodHandles.Lookup lookup, String name, Class<?> type) {
        try {
            return lookup.findVarHandle(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
