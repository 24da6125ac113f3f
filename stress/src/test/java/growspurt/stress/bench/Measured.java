package growspurt.stress.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What one tool made of one candidate.
 *
 * @param tool its name
 * @param candidate id of the candidate
 * @param wall wall time, start of the tool included
 * @param cpu processor time of all its processes
 * @param samples samples taken
 * @param hits samples in which both operations overlapped the window
 * @param forbidden samples with a forbidden outcome
 * @param first wall time from the start until the first forbidden outcome was told
 */
public record Measured(
        String tool,
        String candidate,
        Duration wall,
        Duration cpu,
        long samples,
        long hits,
        long forbidden,
        Optional<Duration> first) {

    /** The head of a table of these. */
    public static final String HEAD =
            "| candidate | tool | wall s | CPU s | samples | in the window | window hits per CPU s"
                    + " | forbidden per CPU s | first forbidden after s |\n|---|---|---|---|---|---|---|---|---|";

    /** {@return window hits for each second of processor time} */
    public double hitsPerCpuSecond() {
        return hits / seconds(cpu);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.1f | %,d | %.2f %% | %,.0f | %,.1f | %s |",
                candidate,
                tool,
                seconds(wall),
                seconds(cpu),
                samples,
                100.0 * hits / Math.max(1, samples),
                hitsPerCpuSecond(),
                forbidden / seconds(cpu),
                first.map(time -> String.format(Locale.ROOT, "%.1f", seconds(time)))
                        .orElse("-"));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
