package growspurt.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * The tables of a map that nobody knows: arrays that get longer, but not at every turn, while it is being filled; and where the
 * second table is while there are two. Bins that are arrays are no tables: what is in one is spread over others by a growth, and it gets
 * shorter.
 *
 * @param found ways to the tables, in the order in which they grew first; at most 16, none if nothing was found
 * @param second ways to arrays of the same kind, beside them, that are there for a while only
 * @param first the sum of their lengths with one entry; before it there may be no table, and to make that one is no growth
 */
record TableSearch(List<Route> found, List<Route> second, int first) {

    /** Looks are cheap: more tables are not looked at. */
    private static final int MOST_TABLES = 16;
    /** A table that doubles does so eight times at most; an array that is replaced by each insert is no table. */
    private static final int MOST_GROWTHS = 16;

    /** {@return what shows while fresh maps of {@code candidate} are being filled by one thread} */
    static TableSearch in(MapCandidate candidate) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        List<Route> longer = longer(candidate);
        Set<Route> watched = new LinkedHashSet<>(longer);
        longer.forEach(route -> watched.addAll(route.siblings()));
        List<Map<Route, Integer>> states = new ArrayList<>();
        states.add(lengths(watched, host(map)));
        for (long key = 0; key < GrowthPoint.SEARCHED; key++) {
            map.put(key, key);
            states.add(lengths(watched, host(map)));
        }
        List<Route> tables = tables(states);
        int first = tables.stream()
                .mapToInt(route -> states.get(1).getOrDefault(route, 0))
                .sum();
        return new TableSearch(tables, second(tables, states), first);
    }

    /** {@return ways to arrays that got longer between 1, 2, 4 and so on entries: a first guess, since looking everywhere takes long} */
    private static List<Route> longer(MapCandidate candidate) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        Map<Route, Integer> shortest = new HashMap<>();
        Set<Route> longer = new LinkedHashSet<>();
        for (long key = 0; key < GrowthPoint.SEARCHED; key++) {
            map.put(key, key);
            if (Long.bitCount(key + 1) == 1) {
                Reach.arrays(host(map)).forEach((route, length) -> {
                    if (length > shortest.merge(route, length, Math::min)) {
                        longer.add(route);
                    }
                });
            }
        }
        return List.copyOf(longer);
    }

    private static Object host(ConcurrentMap<Long, ?> map) {
        return map instanceof ForwardingMap<?> adapted ? adapted.host() : map;
    }

    private static Map<Route, Integer> lengths(Set<Route> routes, Object host) {
        Map<Route, Integer> lengths = new LinkedHashMap<>();
        routes.forEach(route -> lengths.put(route, route.length(host)));
        lengths.values().removeIf(length -> length < 0);
        return lengths;
    }

    private static List<Route> tables(List<Map<Route, Integer>> states) {
        Map<Route, Integer> growths = new LinkedHashMap<>();
        Set<Route> gone = new HashSet<>();
        Set<Route> shorter = new HashSet<>();
        for (int i = 1; i < states.size(); i++) {
            Map<Route, Integer> next = states.get(i);
            states.get(i - 1).forEach((route, before) -> {
                int after = next.getOrDefault(route, before);
                if (!next.containsKey(route)) {
                    gone.add(route);
                } else if (after < before) {
                    shorter.add(route.anyIndex());
                } else if (after > before) {
                    growths.merge(route, 1, Integer::sum);
                }
            });
        }
        return growths.keySet().stream()
                .filter(route -> growths.getOrDefault(route, 0) <= MOST_GROWTHS)
                .filter(route -> !gone.contains(route) && !shorter.contains(route.anyIndex()))
                .limit(MOST_TABLES)
                .toList();
    }

    private static List<Route> second(List<Route> tables, List<Map<Route, Integer>> states) {
        Map<Route, Integer> there = new HashMap<>();
        states.forEach(state -> state.keySet().forEach(route -> there.merge(route, 1, Integer::sum)));
        return tables.stream()
                .flatMap(table -> table.siblings().stream())
                .distinct()
                .filter(route -> !tables.contains(route) && 2 * there.getOrDefault(route, 0) < states.size())
                .limit(MOST_TABLES)
                .toList();
    }

    /** {@return a look at {@code map}} */
    GrowthGauge gauge(Object map) {
        return new Lengths(map, found.toArray(Route[]::new), second.toArray(Route[]::new), first);
    }

    @Override
    public String toString() {
        String more = found.size() == 1 ? "" : " and " + (found.size() - 1) + " more";
        return found.get(0) + more + (second.isEmpty() ? "" : ", open while there is " + second.get(0));
    }

    /** The sum of the lengths tells one table from the next: it is the same each time, and rises. */
    @SuppressWarnings("ArrayRecordComponent") // read in every look, never changed
    private record Lengths(Object map, Route[] tables, Route[] second, int first) implements GrowthGauge {

        @Override
        public int generation() {
            int sum = 0;
            for (Route table : tables) {
                sum += Math.max(0, table.length(map));
            }
            return Math.max(first, sum);
        }

        @Override
        public boolean growing() {
            for (Route table : second) {
                if (table.length(map) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
