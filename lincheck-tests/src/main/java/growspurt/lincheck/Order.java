package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a child is asked to do.
 *
 * @param candidate id of the candidate
 * @param questions properties to ask for
 * @param only the one program to explore, or empty for programs that aim
 * @param seed these derive from it
 * @param turn which launch of the candidate this is, from 0: what is aimed at rarely takes turns
 * @param aims what they aim at
 * @param programs number of programs
 * @param interleavings interleavings of each program at most
 * @param millis time after which no further check starts, in milliseconds
 */
record Order(
        String candidate,
        Set<Property> questions,
        Optional<Program> only,
        long seed,
        int turn,
        List<Aim> aims,
        int programs,
        int interleavings,
        long millis) {

    private static final String SPACE = "_"; // in no program
    private static final String QUESTIONS = "questions=";

    /** {@return this order as a line for {@link ExplorerMain}} */
    String line() {
        String ids = ids(questions);
        String aimed = aims.stream().map(Aim::name).collect(Collectors.joining(","));
        String program = only.map(p -> p.toString().replace(" ", SPACE)).orElse("");
        return Stream.of(candidate, ids, program, seed, turn, aimed, programs, interleavings, millis)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** {@return what matters to the result, apart from the seed: options of the engine and flags of the JVM} */
    List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                QUESTIONS + ids(questions),
                "programs=" + programs,
                "invocationsPerIteration=" + interleavings,
                "loopIterationsBeforeThreadSwitch=" + Effort.USUAL.switchAfter(),
                "loopBound=" + Effort.USUAL.loopBound(),
                "enableAwaitLoopsAnalysis=false"));
        settings.addAll(Jvm.flags());
        return settings;
    }

    /** {@return what the launch of {@code seen} asked for, as {@link #settings} tells; of an older line its property} */
    static Set<Property> questionsOf(ResultLine seen) {
        return seen.config().args().stream()
                .filter(arg -> arg.startsWith(QUESTIONS))
                .map(arg -> questions(arg.substring(QUESTIONS.length())))
                .findFirst()
                .orElseGet(() -> EnumSet.of(Property.called(seen.property())));
    }

    private static String ids(Set<Property> questions) {
        return questions.stream().sorted().map(Property::id).collect(Collectors.joining(","));
    }

    private static Set<Property> questions(String ids) {
        Set<Property> questions = EnumSet.noneOf(Property.class);
        Arrays.stream(ids.split(",", -1)).map(Property::called).forEach(questions::add);
        return questions;
    }

    /** {@return the order that {@link #line} wrote} */
    static Order of(String line) {
        String[] arguments = line.split(" ", -1);
        return new Order(
                arguments[0],
                questions(arguments[1]),
                Optional.of(arguments[2])
                        .filter(text -> !text.isEmpty())
                        .map(text -> Program.parse(text.replace(SPACE, " "))),
                Long.parseLong(arguments[3]),
                Integer.parseInt(arguments[4]),
                Arrays.stream(arguments[5].split(",", -1)).map(Aim::valueOf).toList(),
                Integer.parseInt(arguments[6]),
                Integer.parseInt(arguments[7]),
                Long.parseLong(arguments[8]));
    }
}
