package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The gauge of a map written elsewhere that replaces its table when it grows and has no field that tells whether it is
 * doing so. The field that holds the table is read in opaque mode, whatever mode the map itself uses; the length of an
 * array never changes, so that reading it orders nothing.
 * A shrink, or a clear, that brings an earlier length back hides a growth before it that nobody has looked at.
 */
public final class TableLength implements GrowthGauge {

    private final Object map;
    private final VarHandle table;

    private TableLength(Object map, VarHandle table) {
        this.map = map;
        this.table = table;
    }

    /**
     * {@return a look at the table of {@code map}, or empty if {@code table} is null}
     *
     * @param map the object that has the field
     * @param table a field that holds an array or an {@link AtomicReferenceArray}, never null
     */
    public static Optional<GrowthGauge> of(Object map, @Nullable VarHandle table) {
        return table == null ? Optional.empty() : Optional.of(new TableLength(map, table));
    }

    @Override
    public int generation() {
        Object array = table.getOpaque(map);
        return array instanceof AtomicReferenceArray<?> atomic ? atomic.length() : Array.getLength(array);
    }

    /** {@return false always: a growth shows as a change of the generation only} */
    @Override
    public boolean growing() {
        return false;
    }
}
