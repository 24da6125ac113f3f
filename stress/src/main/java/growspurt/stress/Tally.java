package growspurt.stress;

import java.util.Map;
import java.util.TreeMap;

/**
 * Raw counts of a launch, taken apart.
 *
 * @param measured word to number of samples of the measured phase
 * @param estimated word to number of samples of the estimator phase
 * @param windowHits samples of the measured phase in which all operations touched the window
 * @param strange results that are not a word and a window class
 */
record Tally(Map<String, Long> measured, Map<String, Long> estimated, long windowHits, Map<String, Long> strange) {

    private static final String SEPARATOR = ", ";

    /** {@return the tally of {@code counts}, results to numbers of samples} */
    static Tally of(Map<String, Long> counts) {
        Map<String, Long> measured = new TreeMap<>();
        Map<String, Long> estimated = new TreeMap<>();
        Map<String, Long> strange = new TreeMap<>();
        long hits = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            int cut = entry.getKey().lastIndexOf(SEPARATOR);
            String word = cut < 0 ? "" : entry.getKey().substring(0, cut);
            switch (cut < 0 ? "" : entry.getKey().substring(cut + SEPARATOR.length())) {
                case "in" -> {
                    measured.merge(word, entry.getValue(), Long::sum);
                    hits += entry.getValue();
                }
                case "out" -> measured.merge(word, entry.getValue(), Long::sum);
                case "est" -> estimated.merge(word, entry.getValue(), Long::sum);
                default -> strange.put(entry.getKey(), entry.getValue());
            }
        }
        return new Tally(measured, estimated, hits, strange);
    }

    /** {@return number of samples of the measured phase} */
    long samples() {
        return sum(measured);
    }

    /** {@return number of samples of the estimator phase} */
    long estimates() {
        return sum(estimated);
    }

    /** {@return number of samples with {@code word}, of both phases} */
    long both(String word) {
        return measured.getOrDefault(word, 0L) + estimated.getOrDefault(word, 0L);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
