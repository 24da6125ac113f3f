package growspurt.stress.litmus;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** When each outcome other than {@code ok} was first seen in the litmus test that is running in this JVM. */
public final class FirstSight {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static volatile BiConsumer<String, Duration> listener = (word, sinceStart) -> {};
    private static volatile long start = System.nanoTime();

    private FirstSight() {}

    /**
     * Begins anew: a test starts.
     *
     * @param told called with an outcome and the time from now on, at once when it is first seen, by the thread that saw it
     */
    public static void restart(BiConsumer<String, Duration> told) {
        SEEN.clear();
        listener = told;
        start = System.nanoTime();
    }

    /** Takes note of an outcome. */
    static void of(String word) {
        if (!word.equals(Words.OK) && !SEEN.contains(word) && SEEN.add(word)) {
            listener.accept(word, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
