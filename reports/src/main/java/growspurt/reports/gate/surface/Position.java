package growspurt.reports.gate.surface;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a step is, as engines tell it: {@code File.java:line}. */
final class Position {

    private static final Pattern AT = Pattern.compile("([^/:]+):([1-9][0-9]{0,8})");

    private Position() {}

    /** {@return the line of {@code at}, if it is in {@code file}} */
    static Optional<Integer> in(String file, @Nullable String at) {
        Matcher position = AT.matcher(at == null ? "" : at);
        return position.matches() && ("/" + file).endsWith("/" + position.group(1))
                ? Optional.of(Integer.valueOf(position.group(2)))
                : Optional.empty();
    }
}
