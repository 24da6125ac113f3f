package growspurt.stress.litmus;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one iterator showed, as far as there is room. More than that must have shown something twice, or what never was. */
final class Shown {

    private final @Nullable Object[] values;
    private int count;

    /** Room for {@code most} values. */
    Shown(int most) {
        values = new Object[most];
    }

    /** Goes through the values of {@code map}, each of which is its key. */
    void walk(Map<Long, Object> map) {
        for (Iterator<Object> shown = map.values().iterator(); count < values.length && shown.hasNext(); count++) {
            values[count] = shown.next();
        }
    }

    /** {@return how often {@code value} was shown} */
    int times(Long value) {
        int times = 0;
        for (int i = 0; i < count; i++) {
            if (value.equals(values[i])) {
                times++;
            }
        }
        return times;
    }

    /** {@return how many of what was shown are in {@code known}, each as often as it was shown} */
    int among(List<Long> known) {
        int found = 0;
        for (Long value : known) {
            found += times(value);
        }
        return found;
    }

    /** {@return how much was shown} */
    int count() {
        return count;
    }
}
