package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.PrivateField;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jctools.maps.NonBlockingHashMapLong;
import org.jspecify.annotations.Nullable;

/**
 * A {@link NonBlockingHashMapLong}: the length of the keys of its table, and whether that table has a successor to which
 * it is being copied.
 * A clear brings the first length back: a growth that a clear undoes before it was looked at is not seen.
 */
record JctoolsLongGauge(NonBlockingHashMapLong<?> map, VarHandle table, VarHandle keys, VarHandle successor)
        implements GrowthGauge {

    private static final String TABLE_CLASS = "org.jctools.maps.NonBlockingHashMapLong$CHM";
    private static final @Nullable VarHandle TABLE = PrivateField.find(NonBlockingHashMapLong.class, "_chm");
    private static final @Nullable VarHandle KEYS = PrivateField.find(TABLE_CLASS, "_keys");
    private static final @Nullable VarHandle SUCCESSOR = PrivateField.find(TABLE_CLASS, "_newchm");

    static Optional<GrowthGauge> of(NonBlockingHashMapLong<?> map) {
        return TABLE == null || KEYS == null || SUCCESSOR == null
                ? Optional.empty()
                : Optional.of(new JctoolsLongGauge(map, TABLE, KEYS, SUCCESSOR));
    }

    @Override
    public int generation() {
        return ((long[]) keys.getOpaque(current())).length;
    }

    @Override
    public boolean growing() {
        return successor.getOpaque(current()) != null;
    }

    private Object current() {
        return table.getOpaque(map);
    }
}
