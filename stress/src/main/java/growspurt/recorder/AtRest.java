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
 */
record AtRest(int present, int size, int shown, @Nullable Long twice) {

    /** What a look says something about. */
    static final Set<Property> JUDGED = Set.of(Property.SIZE_EXACT_AT_REST, Property.KEY_APPEARS_ONCE);

    /** {@return what a look at {@code map} breaks, of whose keys lookups find {@code present}; what it throws, too} */
    static List<Breach> look(ConcurrentMap<Long, Object> map, int present, Set<Property> asked) {
        try {
            return of(map, present, asked).breaches();
        } catch (EndlessTraversal e) {
            return List.of(Breach.ofCycle());
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(Breach.told(
                    Property.ONLY_DOCUMENTED_EXCEPTIONS,
                    "a look at the whole map at rest threw " + e.getClass().getSimpleName()));
        }
    }

    /** {@return {@code map}, of whose keys lookups find {@code present}; what else there is to see only if it is {@code asked} for} */
    private static AtRest of(ConcurrentMap<Long, Object> map, int present, Set<Property> asked) {
        int size = asked.contains(Property.SIZE_EXACT_AT_REST) ? map.size() : present;
        if (!asked.contains(Property.KEY_APPEARS_ONCE)) {
            return new AtRest(present, size, present, null);
        }
        Set<Long> shown = new HashSet<>();
        Long twice = null;
        Iterator<Long> keys = map.keySet().iterator();
        while (twice == null && keys.hasNext()) {
            Long key = keys.next();
            twice = shown.add(key) ? null : key;
        }
        return new AtRest(present, size, shown.size(), twice);
    }

    /** {@return what the size and the iteration break} */
    private List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        if (size != present) {
            breaches.add(Breach.told(
                    Property.SIZE_EXACT_AT_REST, "size() is " + size + " at rest, and " + present + " keys are found"));
        }
        if (twice != null) {
            breaches.add(Breach.told(Property.KEY_APPEARS_ONCE, "an iteration at rest shows key " + twice + " twice"));
        } else if (shown != present) {
            breaches.add(Breach.told(
                    Property.KEY_APPEARS_ONCE,
                    "an iteration at rest shows " + shown + " keys, and " + present + " are found"));
        }
        return breaches;
    }
}
