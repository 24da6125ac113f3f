package growspurt.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a budget of wall time such as {@code 90s}, {@code 10m} or {@code 1h30m}. */
final class Budget implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        Duration budget;
        try {
            budget = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw bad(text);
        }
        if (budget.isNegative() || budget.isZero()) {
            throw bad(text);
        }
        return budget;
    }

    private static TypeConversionException bad(String text) {
        return new TypeConversionException(
                "budget '" + text + "' is not a time above zero; write it like 90s, 10m or 1h30m");
    }

    /** {@return {@code time} the way a budget is written, whole seconds} */
    static String text(Duration time) {
        String iso = Duration.ofSeconds(time.toSeconds()).toString();
        return iso.substring(2).toLowerCase(Locale.ROOT);
    }
}
