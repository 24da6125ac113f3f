package growspurt.stress;

import growspurt.results.ResultLine;
import growspurt.stress.driver.StackDumps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread that was sent into the map and did not come back.
 *
 * @param thread name of the thread
 * @param entry where it entered the map, and where it was last
 */
record Hang(String thread, StackDump.Entry entry) {

    /** The outcome of a launch that hung in the map. */
    static final String WORD = "hang";

    /** What calls a map before there are samples of it; guests are made in the first of these packages. */
    private static final List<String> PREPARING = List.of("growspurt.api.", "growspurt.stress.litmus.LoneGrowth.");

    /** How the reason begins of a line that a hang keeps from its answer. */
    static final String REASON = "hang in the map: ";

    /**
     * {@return the hang that {@code dumps} show} A slow launch is none: the same thread must be seen in both dumps, gone
     * into the map by the same call, and nothing else may have gone on in between. Time alone proves nothing on a busy machine.
     */
    static Optional<Hang> in(StackDumps dumps) {
        if (dumps.moving()) {
            return Optional.empty();
        }
        Map<String, StackDump.Entry> before = StackDump.parse(dumps.first()).inCandidate();
        Map<String, StackDump.Entry> after = StackDump.parse(dumps.second()).inCandidate();
        return after.entrySet().stream()
                .filter(thread -> sameCall(before.get(thread.getKey()), thread.getValue()))
                .map(thread -> new Hang(thread.getKey(), thread.getValue()))
                .findFirst();
    }

    private static boolean sameCall(StackDump.@Nullable Entry before, StackDump.Entry after) {
        return before != null
                && before.from().equals(after.from())
                && before.into().equals(after.into());
    }

    /** {@return whether {@code line} is that of a launch that hung in the map} */
    static boolean in(ResultLine line) {
        boolean counted = line.outcomes().stream().anyMatch(o -> o.word().equals(WORD));
        boolean told = line.cutOff().stream().anyMatch(how -> how.startsWith(REASON));
        return counted || told || (line.reason() != null && line.reason().startsWith(REASON));
    }

    /**
     * {@return whether it was no operation of a sample that took too long, but the making of a map, or the search for its growth
     * points}
     */
    boolean whilePreparing() {
        return entry.into().endsWith(".newMap") || PREPARING.stream().anyMatch(entry.from()::startsWith);
    }

    /** {@return what was seen, in one line} */
    String reason() {
        return REASON + entry.into() + ", called by " + entry.from() + ", did not return; last seen at " + entry.at();
    }
}
