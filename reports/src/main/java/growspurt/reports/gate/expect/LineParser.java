package growspurt.reports.gate.expect;

import growspurt.results.Engine;
import growspurt.results.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of {@code expectations.txt}. */
final class LineParser {

    private static final Pattern LINE = Pattern.compile(
            "(\\S+)\\s+\\[([^\\[\\]]*)]\\s+(\\S+)\\s+\\[([^\\[\\]]*)]((?:\\s+[^\\s#]\\S*)*)\\s*(?:\\s#(.*))?");
    private static final Pattern REASON = Pattern.compile("gh#[0-9]+|(doc|control):[\\w.-]+");
    private static final Pattern CONDITION = Pattern.compile("([a-z]+)(=|>=|<)([\\w.-]+)");

    private LineParser() {}

    /**
     * {@return the line {@code text}}
     *
     * @throws BadField if it breaks the grammar
     */
    static Expectation parse(int number, String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            throw new BadField("'" + text + "' is not a line; write it like"
                    + " gh#12 [ ] candidate/property/* [ Violated ] expires=2027-03-01");
        }
        String reason = reason(line.group(1));
        Fields fields = Fields.parse(line.group(5));
        if (reason.startsWith("gh#") && fields.expires().isEmpty()) {
            throw new BadField("'" + reason + "' has no expires=; add the day on which to look at it again");
        }
        return new Expectation(
                number,
                reason,
                each(line.group(2), LineParser::condition),
                scope(line.group(3)),
                verdicts(line.group(4)),
                fields.rate(),
                fields.ids(),
                fields.expires(),
                Optional.ofNullable(line.group(6)).map(String::strip).orElse(""));
    }

    /**
     * {@return {@code reason}}
     *
     * @throws BadField if it is none
     */
    static String reason(String reason) {
        if (!REASON.matcher(reason).matches()) {
            throw new BadField("reason '" + reason + "' is none; write gh#<number>, doc:<name> or control:<name>");
        }
        return reason;
    }

    private static Condition condition(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new BadField(
                    "condition '" + text + "' is not like jdk>=21, arch=aarch64, os=linux or engine=lincheck");
        }
        Condition.Subject subject = Condition.Subject.called(parts.group(1))
                .orElseThrow(
                        () -> new BadField("condition '" + text + "' is about none of " + Condition.Subject.names()));
        Condition condition = new Condition(subject, Condition.Relation.of(parts.group(2)), parts.group(3));
        boolean number = condition.value().matches("[0-9]{1,4}");
        if (subject == Condition.Subject.JDK ? !number : condition.relation() != Condition.Relation.IS) {
            throw new BadField("condition '" + text
                    + "' cannot be compared; jdk takes =, >= or < and a whole number, all" + " others take =");
        }
        if (subject == Condition.Subject.ENGINE) {
            engine(condition.value());
        }
        return condition;
    }

    private static Scope scope(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new BadField(
                    "path '" + path + "' is not candidate/property/engine, or candidate/property/* for every engine");
        }
        if (parts[0].contains("*") || parts[1].contains("*")) {
            throw new BadField("path '" + path + "' has a * that is not its last part; write a line for each property");
        }
        return new Scope(parts[0], parts[1], parts[2].equals("*") ? Optional.empty() : Optional.of(engine(parts[2])));
    }

    private static Engine engine(String name) {
        return Arrays.stream(Engine.values())
                .filter(engine -> engine.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadField("engine '" + name + "' is none of "
                        + Arrays.stream(Engine.values()).map(Engine::id).collect(Collectors.joining(", "))));
    }

    private static List<Verdict> verdicts(String text) {
        List<Verdict> verdicts = each(
                text,
                name -> VerdictNames.called(name)
                        .orElseThrow(() -> new BadField("verdict '" + name + "' cannot be expected; one of "
                                + VerdictNames.names() + ": a test that is known to fail still runs")));
        if (verdicts.isEmpty()) {
            throw new BadField("no verdict between the brackets; one of " + VerdictNames.names());
        }
        return verdicts;
    }

    private static <T> List<T> each(String words, Function<String, T> parse) {
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(parse)
                .distinct()
                .toList();
    }
}
