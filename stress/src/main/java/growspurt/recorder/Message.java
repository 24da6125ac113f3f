package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.util.Map;

/** What a child tells its parent. */
sealed interface Message {

    /**
     * How far it is.
     *
     * @param rounds rounds played
     * @param growths rounds in which the map grew
     * @param stages how many calls met which part of a growth
     * @param tallies how many calls say something about each property
     */
    record Progress(long rounds, long growths, Map<Stage, Long> stages, Map<Property, Tally> tallies)
            implements Message {}

    /** A property was broken, and that was seen so many nanoseconds after the candidate was at hand. */
    record Broken(Breach breach, long nanos) implements Message {}

    /** Threads did not come out of the map again, and where they are, as stacks. */
    record Hang(String stacks) implements Message {}

    /** How long operations took, in nanoseconds; all of them as a compressed histogram. */
    record Latency(Kind kind, Phase phase, long count, long p50, long p99, long max, String histogram)
            implements Message {}

    /** By how many nanoseconds the clock is not trusted. */
    record Uncertain(long nanos) implements Message {}

    /** Nothing can be recorded, and why, in one line. */
    record Unable(String reason) implements Message {}

    /** The child failed, and how, in one line. */
    record Trouble(String reason) implements Message {}

    /** The load came to its end. */
    record Done() implements Message {}
}
