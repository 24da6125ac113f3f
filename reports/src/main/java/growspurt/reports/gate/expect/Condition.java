package growspurt.reports.gate.expect;

import growspurt.results.RunLine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a line holds.
 *
 * @param subject what is looked at
 * @param relation how it is compared
 * @param value with what; a whole number where the order matters
 */
public record Condition(Subject subject, Relation relation, String value) {

    /** What a condition can look at. */
    public enum Subject {
        /** Feature version of the JDK, such as 17. */
        JDK,
        /** Processor architecture as the JVM calls it, such as amd64. */
        ARCH,
        /** First word of the name of the operating system, such as linux. */
        OS,
        /** The engine. */
        ENGINE;

        String of(RunLine run) {
            return switch (this) {
                case JDK -> run.jvm().version().split("[^0-9]", 2)[0];
                case ARCH -> run.machine().arch().toLowerCase(Locale.ROOT);
                case OS -> run.machine().os().toLowerCase(Locale.ROOT).split(" ", 2)[0];
                case ENGINE -> run.engine().id();
            };
        }

        static Optional<Subject> called(String name) {
            return Arrays.stream(values())
                    .filter(subject -> subject.id().equals(name))
                    .findFirst();
        }

        static String names() {
            return Arrays.stream(values()).map(Subject::id).collect(Collectors.joining(", "));
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a condition compares. */
    public enum Relation {
        /** The same. */
        IS("="),
        /** The same or higher; for the JDK. */
        FROM(">="),
        /** Lower; for the JDK. */
        BELOW("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        static Relation of(String sign) {
            return Arrays.stream(values())
                    .filter(relation -> relation.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@return whether a file that begins with {@code run} meets this condition} */
    public boolean holds(RunLine run) {
        String actual = subject.of(run);
        return switch (relation) {
            case IS -> actual.equals(value);
            case FROM -> version(actual) >= version(value);
            case BELOW -> version(actual) < version(value);
        };
    }

    /** {@return whether no run can meet both this condition and {@code other}} */
    boolean excludes(Condition other) {
        if (subject != other.subject) {
            return false;
        }
        if (relation == Relation.IS && other.relation == Relation.IS) {
            return !value.equals(other.value);
        }
        return subject == Subject.JDK && (lowest() >= other.end() || other.lowest() >= end());
    }

    private int lowest() {
        return relation == Relation.BELOW ? 0 : version(value);
    }

    /** {@return the first version above those that meet this condition} */
    private int end() {
        return switch (relation) {
            case IS -> version(value) + 1;
            case FROM -> Integer.MAX_VALUE;
            case BELOW -> version(value);
        };
    }

    private static int version(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return subject.id() + relation.sign + value;
    }
}
