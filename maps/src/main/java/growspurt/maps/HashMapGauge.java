package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table length of a {@link HashMap}, read in opaque mode. Until the first insert {@code threshold} holds the length
 * that the table is going to have. The class has no field that tells whether it is growing.
 *
 * @param map the map looked at
 * @param table handle of its table
 * @param threshold handle of the number of entries that its table holds
 */
public record HashMapGauge(HashMap<?, ?> map, VarHandle table, VarHandle threshold) implements GrowthGauge {

    private static final @Nullable VarHandle TABLE = PrivateField.find(HashMap.class, "table");
    private static final @Nullable VarHandle THRESHOLD = PrivateField.find(HashMap.class, "threshold");

    /**
     * {@return a look at {@code map}, or empty if the JDK keeps its fields closed}
     *
     * @param map the map to look at
     */
    public static Optional<GrowthGauge> of(HashMap<?, ?> map) {
        return TABLE == null || THRESHOLD == null
                ? Optional.empty()
                : Optional.of(new HashMapGauge(map, TABLE, THRESHOLD));
    }

    @Override
    public int generation() {
        return PrivateField.length((Object[]) table.getOpaque(map), (int) threshold.getOpaque(map));
    }

    /** {@return false always: a growth shows as a change of the generation only} */
    @Override
    public boolean growing() {
        return false;
    }
}
