package growspurt.maps;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;

/** A handle on a field of a map written here, so that each access can show its mode. */
final class OwnField {

    private OwnField() {}

    /** {@return the handle of the field {@code name} of the class that made {@code lookup}} */
    static VarHandle find(Lookup lookup, String name, Class<?> type) {
        try {
            return lookup.findVarHandle(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
