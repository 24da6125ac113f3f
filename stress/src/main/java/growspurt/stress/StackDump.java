package growspurt.stress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stacks of a JVM as {@code jcmd Thread.print} writes them.
 *
 * @param threads thread name to its frames, innermost first, such as {@code java.util.HashMap.get}
 */
record StackDump(Map<String, List<String>> threads) {

    private static final Pattern THREAD = Pattern.compile("^\"(.*?)\" .*");
    private static final Pattern FRAME = Pattern.compile("^\\s+at ([^(\\s]+)\\(.*");

    private static final String LITMUS_PACKAGE = "growspurt.stress.litmus.";
    /** Marks the runners that jcstress generates beside the litmus classes. */
    private static final String GENERATED = "_jcstress";
    /** Finds growth points for the litmus classes, and makes guests. */
    private static final String API_PACKAGE = "growspurt.api.";
    /** A map like any other: how many a map of a library or of a guest is called. */
    private static final String ADAPTER = "growspurt.api.ForwardingMap.";
    /** Where a rendezvous spins. */
    private static final String SPIN = "java.lang.Thread.";

    /** {@return the stacks in {@code text}} */
    static StackDump parse(String text) {
        Map<String, List<String>> threads = new LinkedHashMap<>();
        List<String> frames = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher thread = THREAD.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (thread.matches()) {
                frames = threads.computeIfAbsent(thread.group(1), name -> new ArrayList<>());
            } else if (frame.matches()) {
                frames.add(frame.group(1));
            }
        }
        return new StackDump(threads);
    }

    /** {@return each thread that a litmus test sent into the map and that is still there, with where it entered} */
    Map<String, Entry> inCandidate() {
        Map<String, Entry> inside = new LinkedHashMap<>();
        threads.forEach((name, frames) -> entry(frames).ifPresent(entry -> inside.put(name, entry)));
        return inside;
    }

    /**
     * Where a thread left the litmus test for the map.
     *
     * @param from the innermost frame of the litmus package
     * @param into the frame that it called
     * @param at the innermost frame of all
     */
    record Entry(String from, String into, String at) {}

    private static Optional<Entry> entry(List<String> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (isLitmus(frames.get(i))) {
                return i == 0 || frames.get(i - 1).startsWith(SPIN)
                        ? Optional.empty()
                        : Optional.of(new Entry(frames.get(i), frames.get(i - 1), frames.get(0)));
            }
        }
        return Optional.empty();
    }

    private static boolean isLitmus(String frame) {
        return (frame.startsWith(API_PACKAGE) && !frame.startsWith(ADAPTER))
                || (frame.startsWith(LITMUS_PACKAGE) && !frame.contains(GENERATED));
    }
}
