package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.reports.words.Story;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.RunResults;
import growspurt.stress.JcstressEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description =
                "Tells what a property claims, what promises it, how it is tested and which planted bugs break it; or how a"
                        + " counterexample came about, and why no order of its operations explains it.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "PROPERTY|COUNTEREXAMPLE",
            description = "name of a property, such as StableKeyStaysVisible, or id of a counterexample, such as"
                    + " x-0123456789ab")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder of the counterexample (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Option(
            names = "--candidate",
            split = " *, *",
            paramLabel = "CLASS",
            description = "a class from elsewhere, to be shown too")
    private List<String> classes = List.of();

    @Mixin
    private Guests guests = new Guests();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        guests.invite(classes);
        if (name.startsWith("x-")) {
            counterexample(out);
        } else {
            property(Properties.called(name), out);
        }
        out.flush();
        return Exit.OK;
    }

    private void counterexample(PrintWriter out) throws IOException {
        CounterexampleLine found = Counterexamples.called(name, RunResults.read(run), run);
        out.println(found.candidate() + " / " + found.property() + ": " + found.finding());
        out.println();
        Story.of(found).forEach(out::println);
    }

    private static void property(Property property, PrintWriter out) {
        Collection<MapCandidate> candidates = Candidates.onClassPath().all();
        out.println(property.title());
        out.println();
        out.println(property.claim());
        out.println();
        out.println("contract     " + property.contract());
        out.println("needs        " + names(property.needs()));
        out.println("promised by  "
                + ids(candidates.stream()
                        .filter(candidate -> candidate.plants().isEmpty() && property.promisedBy(candidate))
                        .toList()));
        tests(property, out);
        plantedBugs(property, candidates, out);
    }

    private static void tests(Property property, PrintWriter out) {
        JcstressEngine.outcomesOf(property).forEach((test, outcomes) -> {
            out.println();
            out.println("jcstress     " + test + " can end with");
            outcomes.forEach(outcome -> out.printf(
                    "  %-16s %-9s %s%n", outcome.word(), outcome.forbidden() ? "forbidden" : "", outcome.note()));
        });
        for (Engine engine : List.of(Engine.LINCHECK, Engine.RECORDER)) {
            if (Engines.judges(engine).contains(property)) {
                out.println();
                out.printf("%-12s %s%n", engine.id(), Engines.test(engine, property));
            }
        }
    }

    private static void plantedBugs(Property property, Collection<MapCandidate> candidates, PrintWriter out) {
        List<MapCandidate> bugs = candidates.stream()
                .filter(candidate -> candidate.plants().contains(property))
                .toList();
        out.println();
        out.println(bugs.isEmpty() ? "no planted bug breaks it" : "planted bugs that break it");
        bugs.forEach(bug -> out.printf("  %-26s %s%n", bug.id(), bug.summary()));
    }

    private static String ids(List<MapCandidate> candidates) {
        return candidates.isEmpty()
                ? "none"
                : candidates.stream().map(MapCandidate::id).collect(Collectors.joining(", "));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Listing::id).sorted().collect(Collectors.joining(", "));
    }
}
