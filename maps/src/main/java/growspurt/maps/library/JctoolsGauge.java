package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.PrivateField;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jctools.maps.NonBlockingHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link NonBlockingHashMap}: the length of its array of keys and values, and whether that array has a successor to
 * which it is being copied. Slot 0 of the array holds the object with that link.
 * A clear brings the first length back: a growth that a clear undoes before it was looked at is not seen.
 */
record JctoolsGauge(NonBlockingHashMap<?, ?> map, VarHandle array, VarHandle successor) implements GrowthGauge {

    private static final @Nullable VarHandle ARRAY = PrivateField.find(NonBlockingHashMap.class, "_kvs");
    private static final @Nullable VarHandle SUCCESSOR =
            PrivateField.find("org.jctools.maps.NonBlockingHashMap$CHM", "_newkvs");

    static Optional<GrowthGauge> of(NonBlockingHashMap<?, ?> map) {
        return ARRAY == null || SUCCESSOR == null
                ? Optional.empty()
                : Optional.of(new JctoolsGauge(map, ARRAY, SUCCESSOR));
    }

    @Override
    public int generation() {
        return current().length;
    }

    @Override
    public boolean growing() {
        return successor.getOpaque(current()[0]) != null;
    }

    private Object[] current() {
        return (Object[]) array.getOpaque(map);
    }
}
