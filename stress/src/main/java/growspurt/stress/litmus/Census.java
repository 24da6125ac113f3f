package growspurt.stress.litmus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an iteration or a copy showed beside inserts: elements equal to the keys. Only the keys of the prefill are
 * counted. A key that was inserted meanwhile may be shown or not; weakly consistent iterators promise nothing about
 * it.
 */
final class Census {

    private final Collection<? extends @Nullable Object> shown;
    private final Keys keys;
    private final List<Long> known;

    /**
     * The count of {@code shown}.
     *
     * @param shown what was shown, in any order
     * @param keys the keys of the sample
     * @param inserted the keys put beside the iteration
     */
    Census(Collection<? extends @Nullable Object> shown, Keys keys, Long... inserted) {
        this.shown = shown;
        this.keys = keys;
        known = new ArrayList<>(keys.prefill());
        known.addAll(Arrays.asList(inserted));
    }

    /** {@return whether a key of the prefill was not shown} */
    boolean lacksAny() {
        return !shown.containsAll(keys.prefill());
    }

    /** {@return whether a key of the prefill was shown more than once} */
    boolean repeatsAny() {
        return keys.prefill().stream()
                .anyMatch(key -> shown.stream().filter(key::equals).count() > 1);
    }

    /** {@return whether something was shown that nobody put} */
    boolean hasStranger() {
        return !known.containsAll(shown);
    }
}
