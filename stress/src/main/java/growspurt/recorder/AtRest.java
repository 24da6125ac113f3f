package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A map that nobody else uses, as lookups, its size and an iteration tell it.
 *
 * @param present number of keys that lookups find
 * @param size what the map says it holds
 * @param shown number of keys that an iteration shows
 * @param twice a key that it shows twice
 * @param missing a key that lookups find and it does not show
 * @param thrown what a look has ended with, or null
 */
record AtRest(
        int present,
        int size,
        int shown,
        @Nullable Long twice,
        @Nullable Long missing,
        @Nullable Throwable thrown) {

    /** What a look says something about. */
    static final Set<Property> JUDGED = Set.of(Property.SIZE_EXACT_AT_REST, Property.KEY_APPEARS_ONCE);

    /**
     * {@return {@code map}; what else there is to see than lookups tell only if it is {@code asked} for}
     *
     * @param found keys that lookups find
     * @param elsewhere number of other keys that are known to be there
     */
    static AtRest of(ConcurrentMap<Long, Object> map, List<Long> found, int elsewhere, Set<Property> asked) {
        int present = found.size() + elsewhere;
        try {
            return seen(map, found, present, asked);
        } catch (RuntimeException | StackOverflowError e) {
            return new AtRest(present, present, present, null, null, e);
        }
    }

    private static AtRest seen(ConcurrentMap<Long, Object> map, List<Long> found, int present, Set<Property> asked) {
        int size = asked.contains(Property.SIZE_EXACT_AT_REST) ? map.size() : present;
        if (!asked.contains(Property.KEY_APPEARS_ONCE)) {
            return new AtRest(present, size, present, null, null, null);
        }
        Set<Long> shown = new HashSet<>();
        Long twice = null;
        Iterator<Long> keys = map.keySet().iterator();
        while (twice == null && keys.hasNext()) {
            Long key = keys.next();
            Heartbeat.beat();
            twice = shown.add(key) ? null : key;
        }
        Long missing =
                found.stream().filter(key -> !shown.contains(key)).findFirst().orElse(null);
        return new AtRest(present, size, shown.size(), twice, missing, null);
    }

    /** {@return what the size, the iteration and an exception break} */
    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        if (thrown != null) {
            breaches.add(
                    thrown instanceof EndlessTraversal
                            ? Breach.ofCycle()
                            : Breach.told(
                                    Property.ONLY_DOCUMENTED_EXCEPTIONS,
                                    "a look at the whole map at rest threw "
                                            + thrown.getClass().getSimpleName()));
        }
        if (size != present) {
            breaches.add(Breach.told(
                    Property.SIZE_EXACT_AT_REST, "size() is " + size + " at rest, and " + present + " keys are found"));
        }
        if (twice != null) {
            breaches.add(Breach.told(Property.KEY_APPEARS_ONCE, "an iteration at rest shows key " + twice + " twice"));
        } else if (missing != null) {
            breaches.add(Breach.told(
                    Property.KEY_APPEARS_ONCE,
                    "an iteration at rest shows " + shown + " keys, and not " + missing + ", which is found"));
        } else if (shown != present) {
            breaches.add(Breach.told(
                    Property.KEY_APPEARS_ONCE,
                    "an iteration at rest shows " + shown + " keys, and " + present + " are found"));
        }
        return breaches;
    }
}
