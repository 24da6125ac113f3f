package growspurt.stress.litmus;

import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an iteration of {@link Scripted} can do to its entries. */
final class Shows {

    private Shows() {}

    static UnaryOperator<List<Map.Entry<Long, Long>>> without(Long key) {
        return there -> {
            there.removeIf(entry -> entry.getKey().equals(key));
            return there;
        };
    }

    static UnaryOperator<List<Map.Entry<Long, Long>>> instead(Long key, Long value) {
        return there -> also(key, value).apply(without(key).apply(there));
    }

    /** In the first place. */
    static UnaryOperator<List<Map.Entry<Long, Long>>> also(@Nullable Long key, @Nullable Long value) {
        return there -> {
            there.add(0, new SimpleEntry<>(key, value));
            return there;
        };
    }

    /** In the last places. */
    static UnaryOperator<List<Map.Entry<Long, Long>>> inTheEnd(int times, @Nullable Long key) {
        return there -> {
            for (int i = 0; i < times; i++) {
                there.add(new SimpleEntry<>(key, key));
            }
            return there;
        };
    }
}
