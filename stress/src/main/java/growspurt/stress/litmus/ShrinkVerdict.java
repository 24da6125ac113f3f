package growspurt.stress.litmus;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of the answers of a map about the keys of {@link ShrinkKeepsEntries}.
 *
 * @param keys the keys of the sample
 * @param inserted whether the contested key was put
 */
record ShrinkVerdict(ShrinkKeys keys, boolean inserted) {

    /** {@return the word for what a lookup of the present key returned} */
    String found(@Nullable Object seen) {
        if (seen == null) {
            return "missing";
        }
        return seen.equals(keys.present()) ? Words.OK : Words.WRONG;
    }

    /** {@return the word for what a lookup of the absent key returned} */
    String foundAbsent(@Nullable Object seen) {
        if (seen == null) {
            return Words.OK;
        }
        return keys.removed().contains(keys.absent()) ? "back" : "phantom";
    }

    /** {@return the word for what the removal that shrinks returned} */
    String removed(@Nullable Object value) {
        if (value == null) {
            return "ignored";
        }
        return value.equals(keys.shrink()) ? Words.OK : Words.WRONG;
    }

    /** {@return the word for an iteration beside the shrink; the key that is being removed may show, once} */
    String shownInWindow(Shown shown) {
        String kept = keptShown(shown, "missing");
        return kept.equals(Words.OK) ? othersShown(shown, keys.shrink(), 0, 1) : kept;
    }

    /** {@return the word for the keys that nobody touched, when all threads have stopped} */
    String keptAtRest(Map<Long, Object> map, Shown shown) {
        for (Long key : keys.kept()) {
            Object found = map.get(key);
            if (found == null) {
                return "missing-at-rest";
            }
            if (!found.equals(key)) {
                return Words.WRONG;
            }
        }
        return keptShown(shown, "disagree");
    }

    /** {@return the word for all others, when all threads have stopped and every update has returned} */
    String othersAtRest(Map<Long, Object> map, Shown shown) {
        if (map.get(keys.shrink()) != null) {
            return "back";
        }
        Object contested = map.get(keys.contested());
        if ((contested != null) != inserted) {
            return inserted ? "lost-k" : "phantom";
        }
        if (inserted && !keys.contested().equals(contested)) {
            return Words.WRONG;
        }
        String absent = foundAbsent(map.get(keys.absent()));
        int expected = inserted ? 1 : 0;
        return absent.equals(Words.OK) ? othersShown(shown, keys.contested(), expected, expected) : absent;
    }

    private String keptShown(Shown shown, String none) {
        for (Long key : keys.kept()) {
            int times = shown.times(key);
            if (times != 1) {
                return times == 0 ? none : "dup";
            }
        }
        return Words.OK;
    }

    /** {@return the word for all but the kept keys: {@code key} may show so often, and nothing else} */
    private String othersShown(Shown shown, Long key, int least, int most) {
        int times = shown.times(key);
        if (times > 1) {
            return "dup";
        }
        if (times < least) {
            return "disagree";
        }
        int others = shown.count() - keys.kept().size() - Math.min(times, most);
        if (others == 0) {
            return Words.OK;
        }
        int old = shown.among(keys.removed()) + (key.equals(keys.shrink()) ? 0 : shown.times(keys.shrink()));
        return old > 0 ? "back" : "phantom";
    }
}
