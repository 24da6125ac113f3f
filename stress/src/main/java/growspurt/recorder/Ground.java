package growspurt.recorder;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Where rounds take place. */
interface Ground {

    /** {@return the site of the next round; for one that is shared by all rounds, of one thread at a time} */
    Site next(SplittableRandom random);

    /**
     * Hears what was found on {@code site} at rest after a round that broke nothing.
     *
     * @param atRest the values of its keys
     */
    default void seen(Site site, @Nullable Object[] atRest) {}

    /** {@return whether this was all; asked after each round once the time is up} */
    default boolean isDone() {
        return true;
    }

    /** Hears that a round broke something, so that its map says nothing more. */
    default void spoilt() {}
}
