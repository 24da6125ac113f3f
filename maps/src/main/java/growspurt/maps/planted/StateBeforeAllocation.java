package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.UnlockedReadsCandidate;
import growspurt.maps.UnlockedReadsMap;
import growspurt.maps.UnlockedTable;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;

/**
 * {@link UnlockedReadsMap} that raises its limit before it allocates the longer table.
 *
 * <p>Four slots with four entries, and no memory for more slots until later.
 * <pre>
 *   put(4)    limit 8, allocation fails; five nodes in four slots
 *   put(8)    limit 16, allocation fails; nine nodes in four slots
 *   put(16)   limit 32, memory again: eight slots, 17 nodes
 *   put(17)   and so on up to put(31): no growth, for the limit is 32; the host has 32 slots by now
 * </pre>
 *
 * <p>{@code HashMap} since JDK 8 doubles its threshold first.
 */
@AutoService(MapCandidate.class)
public final class StateBeforeAllocation extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public StateBeforeAllocation() {
        super(
                new UnlockedReadsCandidate(),
                "unlocked-reads, but the limit is raised before the allocation that may fail",
                Set.of(Property.KEEPS_GROWING_AFTER_FAILURE),
                Set.of(Detector.FAULT_INJECTION));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends UnlockedReadsMap<V> {

        Mutant() {}

        Mutant(IntFunction<UnlockedTable<V>> allocator) {
            super(allocator);
        }

        @Override
        protected UnlockedTable<V> allocate(UnlockedTable<V> full, int length) {
            raiseLimit(length / full.length());
            return bare(length);
        }

        @Override
        protected void replaced(int factor) {}
    }
}
