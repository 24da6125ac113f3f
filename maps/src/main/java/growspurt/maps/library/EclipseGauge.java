package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.PrivateField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMap;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMapUnsafe;
import org.jspecify.annotations.Nullable;

/**
 * The concurrent maps of Eclipse Collections: the length of the table, and whether its last slot, which holds no entries,
 * names a successor.
 */
record EclipseGauge(Object map, VarHandle table) implements GrowthGauge {

    private static final @Nullable VarHandle TABLE = PrivateField.find(ConcurrentHashMap.class, "table");
    private static final @Nullable VarHandle UNSAFE_TABLE = PrivateField.find(ConcurrentHashMapUnsafe.class, "table");
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

    static Optional<GrowthGauge> of(ConcurrentHashMap<?, ?> map) {
        return TABLE == null ? Optional.empty() : Optional.of(new EclipseGauge(map, TABLE));
    }

    static Optional<GrowthGauge> of(ConcurrentHashMapUnsafe<?, ?> map) {
        return UNSAFE_TABLE == null ? Optional.empty() : Optional.of(new EclipseGauge(map, UNSAFE_TABLE));
    }

    @Override
    public int generation() {
        Object current = table.getOpaque(map);
        return current instanceof AtomicReferenceArray<?> slots ? slots.length() : ((Object[]) current).length;
    }

    @Override
    public boolean growing() {
        Object current = table.getOpaque(map);
        return current instanceof AtomicReferenceArray<?> slots
                ? slots.getOpaque(slots.length() - 1) != null
                : SLOT.getOpaque((Object[]) current, ((Object[]) current).length - 1) != null;
    }
}
