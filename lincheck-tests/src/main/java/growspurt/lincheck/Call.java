package growspurt.lincheck;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A call of one operation.
 *
 * @param operation name of the operation, a method of {@link MapOperations}
 * @param arguments the key, then for some operations values; if it is about the whole map none, or a value
 */
record Call(String operation, List<Long> arguments) {

    static final String CONTAINS_VALUE = "containsValue";

    private static final Pattern TEXT = Pattern.compile("(\\w+)\\(\\s*(-?\\d+(?:\\s*,\\s*-?\\d+)*)?\\s*\\)");

    Call {
        arguments = List.copyOf(arguments);
    }

    static Call of(String operation, Long... arguments) {
        return new Call(operation, List.of(arguments));
    }

    /**
     * {@return the call written as {@code text}}
     *
     * @throws IllegalArgumentException if {@code text} is not of the form {@code put(4, 2)}
     */
    static Call parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no call: '" + text.strip() + "' (expected: such as 'put(4, 2)')");
        }
        String arguments = matcher.group(2);
        return new Call(matcher.group(1), arguments == null ? List.of() : numbers(arguments));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Long::valueOf)
                .toList();
    }

    /** {@return whether it is about one key} */
    boolean isKeyed() {
        return !arguments.isEmpty() && !operation.equals(CONTAINS_VALUE);
    }

    long key() {
        return arguments.get(0);
    }

    @Override
    public String toString() {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", operation + "(", ")"));
    }
}
