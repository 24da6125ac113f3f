package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Table length and resize claim of a {@link ConcurrentHashMap}, read in opaque mode although the fields are volatile.
 * Until the first insert {@code sizeCtl} holds the length that the table is going to have; -1 is the allocation of
 * the first table; anything below is a resize, from its claim to the switch of the table.
 *
 * @param map the map looked at
 * @param table handle of its table
 * @param sizeCtl handle of its resize control
 */
public record ConcurrentHashMapGauge(ConcurrentHashMap<?, ?> map, VarHandle table, VarHandle sizeCtl)
        implements GrowthGauge {

    private static final @Nullable VarHandle TABLE = PrivateField.find(ConcurrentHashMap.class, "table");
    private static final @Nullable VarHandle SIZE_CTL = PrivateField.find(ConcurrentHashMap.class, "sizeCtl");

    /**
     * {@return a look at {@code map}, or empty if the JDK keeps its fields closed}
     *
     * @param map the map to look at
     */
    public static Optional<GrowthGauge> of(ConcurrentHashMap<?, ?> map) {
        return TABLE == null || SIZE_CTL == null
                ? Optional.empty()
                : Optional.of(new ConcurrentHashMapGauge(map, TABLE, SIZE_CTL));
    }

    @Override
    public int generation() {
        return PrivateField.length((Object[]) table.getOpaque(map), (int) sizeCtl.getOpaque(map));
    }

    @Override
    public boolean growing() {
        return (int) sizeCtl.getOpaque(map) < -1;
    }
}
