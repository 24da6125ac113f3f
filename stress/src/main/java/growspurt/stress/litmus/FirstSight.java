package growspurt.stress.litmus;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** When each outcome other than {@code ok} was first seen in the litmus test that is running in this JVM. */
public final class FirstSight {

    private static final ConcurrentMap<String, Long> NANOS = new ConcurrentHashMap<>();
    private static volatile long start = System.nanoTime();

    private FirstSight() {}

    /** Begins anew: a test starts. */
    public static void restart() {
        NANOS.clear();
        start = System.nanoTime();
    }

    /** {@return the outcomes seen, each with the time from the start of the test} */
    public static Map<String, Duration> all() {
        Map<String, Duration> all = new TreeMap<>();
        NANOS.forEach((word, nanos) -> all.put(word, Duration.ofNanos(nanos)));
        return all;
    }

    /** Takes note of an outcome. */
    static void of(String word) {
        if (!word.equals(Words.OK) && !NANOS.containsKey(word)) {
            NANOS.putIfAbsent(word, System.nanoTime() - start);
        }
    }
}
