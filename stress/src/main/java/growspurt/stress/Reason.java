package growspurt.stress;

import growspurt.stress.driver.Returned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in one line what went wrong in a launch. */
final class Reason {

    private static final int LONGEST = 300;
    private static final String CAUSE = "Caused by: ";

    private Reason() {}

    /** {@return the status and what is most to the point of all that the launch had to say} */
    static String of(Returned returned) {
        String said = ending(returned)
                .or(() -> cause(returned.messages()))
                .or(() -> first(returned))
                .orElse("nothing was said");
        return oneLine(returned.status() + ": " + said);
    }

    private static Optional<String> ending(Returned returned) {
        return returned.exit().stream()
                .mapToObj(exit -> exit == 0
                        ? "the JVM ended without a result, as after System.exit(0) or Runtime.halt(0) in the map"
                        : "the JVM ended with code " + exit + ", as after System.exit, Runtime.halt or a crash")
                .map(ended -> returned.output().isEmpty()
                        ? ended
                        : ended + "; it printed: " + returned.output().get(0))
                .findFirst();
    }

    /** {@return {@code text} without line breaks, at a length that fits a table} */
    static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** The innermost cause says most; jcstress hands over stack traces line by line, or whole. */
    private static Optional<String> cause(List<String> messages) {
        return messages.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith(CAUSE))
                .map(line -> line.substring(CAUSE.length()))
                .reduce((outer, inner) -> inner);
    }

    private static Optional<String> first(Returned returned) {
        List<String> lines = Stream.concat(returned.messages().stream(), returned.output().stream())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                .limit(2)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lines));
    }
}
