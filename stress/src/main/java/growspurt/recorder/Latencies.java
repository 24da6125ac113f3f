package growspurt.recorder;

import static java.util.Objects.requireNonNull;

import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** How long operations took, in and outside the window. Thread-safe; filled while rounds are judged, not while they are played. */
final class Latencies {

    private static final long MOST = Duration.ofSeconds(10).toNanos();
    private static final int DIGITS = 2;

    private final Map<Kind, Map<Phase, Histogram>> histograms = new EnumMap<>(Kind.class);

    Latencies() {
        for (Kind kind : Kind.values()) {
            Map<Phase, Histogram> phases = new EnumMap<>(Phase.class);
            for (Phase phase : Phase.values()) {
                phases.put(phase, new AtomicHistogram(MOST, DIGITS));
            }
            histograms.put(kind, phases);
        }
    }

    void add(Kind kind, Phase phase, long nanos) {
        of(kind, phase).recordValue(Math.max(0, Math.min(nanos, MOST)));
    }

    /** {@return what was added, as messages; none for what never happened} */
    List<Message.Latency> messages() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Phase.values())
                        .filter(phase -> of(kind, phase).getTotalCount() > 0)
                        .map(phase -> message(kind, phase, of(kind, phase))))
                .toList();
    }

    private Histogram of(Kind kind, Phase phase) {
        return requireNonNull(requireNonNull(histograms.get(kind)).get(phase));
    }

    private static Message.Latency message(Kind kind, Phase phase, Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return new Message.Latency(
                kind,
                phase,
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(99),
                histogram.getMaxValue(),
                Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length)));
    }
}
