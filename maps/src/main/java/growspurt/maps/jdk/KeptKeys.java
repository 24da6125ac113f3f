package growspurt.maps.jdk;

import java.util.concurrent.ConcurrentHashMap;

/**
 * One object for each key, held as long as this is. From -128 to 127 it is the object that boxing gives (JLS 17, 5.1.7),
 * and nothing is shared here; litmus tests use such keys. Other keys are looked up in a {@link ConcurrentHashMap}, whose
 * volatile accesses order the threads that use them.
 */
final class KeptKeys {

    private final ConcurrentHashMap<Long, Long> others = new ConcurrentHashMap<>();

    /** {@return the object that stands for {@code key}} */
    Long kept(Long key) {
        long value = key;
        if (value == (byte) value) {
            return value;
        }
        Long before = others.putIfAbsent(key, key);
        return before == null ? key : before;
    }
}
