package growspurt.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the growth of a map that nobody knows is seen. First by the arrays that get longer while it is being filled, found by
 * reflection; where there are none, or they are kept closed, by inserts that allocate much more than others.
 *
 * @param how what was found, as a clause
 * @param gauges makes the gauge of a map
 */
record GrowthSearch(String how, Function<Map<?, ?>, Optional<GrowthGauge>> gauges) {

    /** {@return what is found with fresh maps of {@code candidate}} */
    static GrowthSearch in(MapCandidate candidate) {
        TableSearch tables = TableSearch.in(candidate);
        if (!tables.found().isEmpty()) {
            return new GrowthSearch("growth seen by the length of " + tables, map -> Optional.of(tables.gauge(map)));
        }
        Optional<Allocation> allocation = Allocation.in(candidate);
        return new GrowthSearch(
                allocation.isPresent()
                        ? "growth points found by what inserts allocate; the window itself is not seen"
                        : "growth not found within " + GrowthPoint.SEARCHED + " inserts",
                map -> allocation.map(Allocation::gauge));
    }

    Optional<GrowthGauge> gauge(Map<?, ?> map) {
        return gauges.apply(map);
    }
}
