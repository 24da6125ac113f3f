package growspurt.lincheck;

import growspurt.api.MapCandidate;
import java.util.concurrent.ConcurrentMap;
import org.jetbrains.lincheck.datastructures.LongGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * The operations on a map of the candidate under exploration. Lincheck makes an instance for every
 * interleaving. The probe around each call costs no switch point: Lincheck is told to ignore it.
 */
@Param(name = "key", gen = LongGen.class)
@Param(name = "value", gen = LongGen.class)
@Param(name = "oldValue", gen = LongGen.class)
@Param(name = "newValue", gen = LongGen.class)
public class MapOperations {

    private final ConcurrentMap<Long, Long> map;

    /** Operations on a new map of the candidate that {@link Exploring} names. */
    public MapOperations() {
        MapCandidate candidate = Exploring.candidate();
        map = candidate.newMap();
        WindowProbe.begin(candidate, map);
    }

    /** {@return as {@link ConcurrentMap#get}} */
    @Operation
    public @Nullable Long get(long key) {
        int operation = WindowProbe.enter();
        try {
            return map.get(key);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#containsKey}} */
    @Operation
    public boolean containsKey(long key) {
        int operation = WindowProbe.enter();
        try {
            return map.containsKey(key);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#put}} */
    @Operation
    public @Nullable Long put(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.put(key, value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#remove(Object)}} */
    @Operation
    public @Nullable Long remove(long key) {
        int operation = WindowProbe.enter();
        try {
            return map.remove(key);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#putIfAbsent}} */
    @Operation
    public @Nullable Long putIfAbsent(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.putIfAbsent(key, value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#computeIfAbsent} with a function that gives {@code value}} */
    @Operation
    public @Nullable Long computeIfAbsent(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.computeIfAbsent(key, k -> value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#replace(Object, Object)}} */
    @Operation
    public @Nullable Long replace(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.replace(key, value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#remove(Object, Object)}} */
    @Operation
    public boolean removeValue(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.remove(key, value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#replace(Object, Object, Object)}} */
    @Operation
    public boolean replaceValue(long key, long oldValue, long newValue) {
        int operation = WindowProbe.enter();
        try {
            return map.replace(key, oldValue, newValue);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#merge} with a function that adds} */
    @Operation
    public @Nullable Long merge(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.merge(key, value, Long::sum);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#compute} with a function that adds {@code value}, or begins with it} */
    @Operation
    public @Nullable Long compute(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.compute(key, (k, old) -> old == null ? value : old + value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#computeIfPresent} with a function that adds {@code value}} */
    @Operation
    public @Nullable Long computeIfPresent(long key, long value) {
        int operation = WindowProbe.enter();
        try {
            return map.computeIfPresent(key, (k, old) -> old + value);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /**
     * {@return nothing: as {@link ConcurrentMap#compute} with a function that fails}
     *
     * @throws FunctionFailed always
     */
    @Operation
    public @Nullable Long computeFailing(long key) {
        int operation = WindowProbe.enter();
        try {
            return map.compute(key, FunctionFailed::fail);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#size}} */
    @Operation
    public Shown size() {
        int operation = WindowProbe.enter();
        try {
            return new Shown("" + map.size());
        } catch (RuntimeException | Error e) {
            return Notes.failed(e);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#isEmpty}} */
    @Operation
    public Shown isEmpty() {
        int operation = WindowProbe.enter();
        try {
            return new Shown("" + map.isEmpty());
        } catch (RuntimeException | Error e) {
            return Notes.failed(e);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return as {@link ConcurrentMap#containsValue}} */
    @Operation
    public Shown containsValue(long value) {
        int operation = WindowProbe.enter();
        try {
            return new Shown("" + map.containsValue(value));
        } catch (RuntimeException | Error e) {
            return Notes.failed(e);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return the keys that an iterator shows, in rising order} */
    @Operation
    public Shown keys() {
        int operation = WindowProbe.enter();
        try {
            Notes notes = new Notes();
            for (Long key : map.keySet()) {
                notes.add(key);
            }
            return notes.sorted();
        } catch (RuntimeException | Error e) {
            return Notes.failed(e);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** {@return the keys that an iterator shows when no other thread uses the map, in rising order} */
    @Operation
    public Shown keysAtRest() {
        return Notes.atRest(map);
    }

    /** {@return what {@code values().toArray()} gives, in rising order, holes first} */
    @Operation
    public Shown copy() {
        int operation = WindowProbe.enter();
        try {
            Notes notes = new Notes();
            for (Object value : map.values().toArray()) {
                notes.add(value);
            }
            return notes.sorted();
        } catch (RuntimeException | Error e) {
            return Notes.failed(e);
        } finally {
            WindowProbe.exit(operation);
        }
    }

    /** As {@link ConcurrentMap#clear}. */
    @Operation
    public void clear() {
        int operation = WindowProbe.enter();
        try {
            map.clear();
        } finally {
            WindowProbe.exit(operation);
        }
    }
}
