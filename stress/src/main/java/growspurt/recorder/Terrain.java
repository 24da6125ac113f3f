package growspurt.recorder;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A fresh map for each round: keys spread and colliding, at each small growth point of a candidate. */
final class Terrain implements Ground {

    /** Neighbours; chains that a growth splits; chains that stay together. */
    private static final int[] STEPS = {1, 2, 4, 8, 16, 64};

    private static final int SMALL = 12;
    /** New keys: enough for the next growth too where tables are small. */
    private static final int FRESH = 6;
    /** Keys whose hash codes are no good numbers: the lowest has no absolute value, and the last slot of any table is -1. */
    private static final List<Long> ODD = List.of(0x8000_0000L, 0xffff_ffffL);

    private final MapCandidate candidate;
    private final List<Place> places;

    private Terrain(MapCandidate candidate, List<Place> places) {
        this.candidate = candidate;
        this.places = places;
    }

    /**
     * Keys at a growth point.
     *
     * @param keys first those that are put before, then new ones, the first of which starts the growth
     * @param prefilled number of the former
     * @param lookups lookups of an absent key after the prefill
     */
    @SuppressWarnings("ArrayRecordComponent") // read in every round, never changed
    private record Place(Long[] keys, int prefilled, int lookups) {}

    /** {@return the places of {@code candidate}; none if no growth of it is seen} */
    static Terrain of(MapCandidate candidate) {
        List<Place> places = new ArrayList<>();
        for (int step : STEPS) {
            for (GrowthPoint point : GrowthPoint.of(candidate, step, SMALL)) {
                Long[] keys = Stream.concat(
                                LongStream.range(0, point.entries() + FRESH).mapToObj(i -> i * step), ODD.stream())
                        .toArray(Long[]::new);
                places.add(new Place(keys, point.entries(), point.lookups()));
            }
        }
        return new Terrain(candidate, List.copyOf(places));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    public Site next(SplittableRandom random) {
        Place place = places.get(random.nextInt(places.size()));
        Long[] keys = place.keys();
        long[] values = new long[keys.length];
        ConcurrentMap<Long, Object> map = candidate.newMap();
        for (int k = 0; k < keys.length; k++) {
            values[k] = k < place.prefilled() ? k : Operation.ABSENT;
            if (k < place.prefilled()) {
                map.put(keys[k], (Object) values[k]);
                Heartbeat.beat();
            }
        }
        GrowthPoint.lookUp(map, place.lookups());
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        return new Site(map, gauge, keys, values, place.prefilled(), keys.length, 0, place.lookups());
    }
}
