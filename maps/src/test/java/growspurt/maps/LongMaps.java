package growspurt.maps;

import com.google.common.collect.testing.Helpers;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestMapGenerator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** Maps of one kind for Guava's suites; keys from both ends of the range, two of one hash code. */
@NullUnmarked
record LongMaps(Supplier<Map<Long, String>> maker) implements TestMapGenerator<Long, String> {

    @Override
    public SampleElements<Map.Entry<Long, String>> samples() {
        return new SampleElements<>(
                Helpers.mapEntry(0L, "zero"),
                Helpers.mapEntry(-1L, "minus one"),
                Helpers.mapEntry(Long.MIN_VALUE, "least"),
                Helpers.mapEntry(0x80000000L, "twin of the least"),
                Helpers.mapEntry(16L, "sixteen"));
    }

    @Override
    public Map<Long, String> create(Object... entries) {
        Map<Long, String> map = maker.get();
        for (Object object : entries) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
            map.put((Long) entry.getKey(), (String) entry.getValue());
        }
        return map;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type have no other way
    public Map.Entry<Long, String>[] createArray(int length) {
        return new Map.Entry[length];
    }

    @Override
    public Iterable<Map.Entry<Long, String>> order(List<Map.Entry<Long, String>> insertionOrder) {
        return insertionOrder;
    }

    @Override
    public Long[] createKeyArray(int length) {
        return new Long[length];
    }

    @Override
    public String[] createValueArray(int length) {
        return new String[length];
    }
}
