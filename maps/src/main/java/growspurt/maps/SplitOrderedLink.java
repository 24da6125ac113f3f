package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** What the link of an item of {@link SplitOrderedMap} holds: the next item, or the mark of a removed one. */
sealed interface SplitOrderedLink permits SplitOrderedItem, SplitOrderedLink.Removed {

    /** The link of a removed item: it never changes again. */
    record Removed(@Nullable SplitOrderedItem next) implements SplitOrderedLink {}
}
