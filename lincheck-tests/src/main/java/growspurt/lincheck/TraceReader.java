package growspurt.lincheck;

import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that Lincheck makes of a trace for its IDE plug-in:
 * {@code type;thread;depth;expanded;eventId;text;[exceptionNumber;]location;codeLocation;[types];static}.
 *
 * <p>The text may hold semicolons, as array types do, so a line is matched as a whole and never split.
 */
final class TraceReader {

    private static final Pattern LINE = Pattern.compile(
            "^(\\d+);(\\d+);(\\d+);(true|false);(-?\\d+);(.*?);(?:(-?\\d+);)?"
                    + "(null|[^;]*:-?\\d+);(-?\\d+);\\[(.*)\\];(true|false)$",
            Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("([^:]+):(\\d+)$");
    private static final String READS = " ➜ ";
    private static final String WRITES = " = ";
    private static final int MOST_STEPS = 2000;

    private TraceReader() {}

    /**
     * {@return the first 2000 steps, or none if any of them cannot be read: half a trace tells a wrong story} Of a longer trace, what
     * happens inside the operations before the threads begin is left out first.
     *
     * @param init number of those operations
     */
    static List<Step> steps(List<String> lines, int init) {
        List<Step> steps = new ArrayList<>();
        int operations = 0;
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            Event event = matcher.matches() ? event(matcher.group(1)) : null;
            if (event == null) {
                return List.of();
            }
            Step step = step(event, matcher);
            operations += event == Event.OPERATION ? 1 : 0;
            boolean before = 0 < operations && operations <= init;
            if (lines.size() <= MOST_STEPS || !before || step.depth() == 0) {
                steps.add(step);
            }
            if (steps.size() == MOST_STEPS) {
                return steps;
            }
        }
        return steps;
    }

    private static Step step(Event event, Matcher line) {
        String text = line.group(6);
        String separator = event == Event.READ ? READS : WRITES;
        int at = event == Event.READ || event == Event.WRITE ? text.indexOf(separator) : -1;
        return new Step(
                Integer.parseInt(line.group(2)),
                Integer.parseInt(line.group(3)),
                event,
                text,
                at < 0 ? null : text.substring(0, at),
                at < 0 ? null : text.substring(at + separator.length()),
                place(line.group(8)));
    }

    private static @Nullable String place(String location) {
        Matcher matcher = PLACE.matcher(location);
        return matcher.find() ? matcher.group() : null;
    }

    /** {@return the event that Lincheck's number stands for, or null if this version does not know it} */
    private static @Nullable Event event(String type) {
        return switch (type) {
            case "0" -> Event.CALL;
            case "1" -> Event.OPERATION;
            case "2" -> Event.RESULT;
            case "3" -> Event.SWITCH;
            case "4", "5", "6" -> Event.SPIN;
            case "7", "9" -> Event.READ;
            case "8", "10" -> Event.WRITE;
            default -> null;
        };
    }
}
