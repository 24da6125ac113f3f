package growspurt.lincheck;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a child is asked to do.
 *
 * @param candidate id of the candidate
 * @param questions properties to ask for
 * @param only the one program to explore, or empty for programs that aim
 * @param seed these derive from it
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
        List<Programs.Aim> aims,
        int programs,
        int interleavings,
        long millis) {

    private static final String SPACE = "_"; // in no program

    /** {@return this order as a line for {@link ExplorerMain}} */
    String line() {
        String names = questions.stream().sorted().map(Property::name).collect(Collectors.joining(","));
        String aimed = aims.stream().map(Programs.Aim::name).collect(Collectors.joining(","));
        String program = only.map(p -> p.toString().replace(" ", SPACE)).orElse("");
        return String.join(
                " ", candidate, names, program, "" + seed, aimed, "" + programs, "" + interleavings, "" + millis);
    }

    /** {@return what matters to the result, apart from the seed: options of the engine and flags of the JVM} */
    List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "programs=" + programs,
                "invocationsPerIteration=" + interleavings,
                "loopIterationsBeforeThreadSwitch=" + Effort.USUAL.switchAfter(),
                "loopBound=" + Effort.USUAL.loopBound(),
                "enableAwaitLoopsAnalysis=false"));
        settings.addAll(Jvm.flags());
        return settings;
    }

    /** {@return the order that {@link #line} wrote} */
    static Order of(String line) {
        String[] arguments = line.split(" ", -1);
        Set<Property> questions = EnumSet.noneOf(Property.class);
        Arrays.stream(arguments[1].split(",", -1)).map(Property::valueOf).forEach(questions::add);
        return new Order(
                arguments[0],
                questions,
                Optional.of(arguments[2])
                        .filter(text -> !text.isEmpty())
                        .map(text -> Program.parse(text.replace(SPACE, " "))),
                Long.parseLong(arguments[3]),
                Arrays.stream(arguments[4].split(",", -1))
                        .map(Programs.Aim::valueOf)
                        .toList(),
                Integer.parseInt(arguments[5]),
                Integer.parseInt(arguments[6]),
                Long.parseLong(arguments[7]));
    }
}
