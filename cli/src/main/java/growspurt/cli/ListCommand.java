package growspurt.cli;

import growspurt.api.Lineage.Origin;
import growspurt.api.Role;
import growspurt.cli.Listing.CandidateEntry;
import growspurt.cli.Listing.PropertyEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "list", description = "Shows the candidates, the properties and which engine judges what.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ListCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

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
    public Integer call() {
        guests.invite(classes);
        Listing listing = Listing.of(Candidates.onClassPath().all());
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON ->
                out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(listing));
            case TEXT -> print(listing, out);
        }
        return Exit.OK;
    }

    private static void print(Listing listing, PrintWriter out) {
        section("Maps written here", listing, Origin.OWN, out);
        section("Maps of the JDK", listing, Origin.JDK, out);
        section("Maps of libraries, with SET=all", listing, Origin.LIBRARY, out);
        section("Maps from elsewhere", listing, Origin.GUEST, out);
        section("Planted bugs", listing.candidates().stream().filter(ListCommand::isPlanted), out);
        out.println("Properties");
        for (PropertyEntry entry : listing.properties()) {
            out.printf(
                    Locale.ROOT, "  %-30s %-16s %s%n", entry.title(), String.join(" ", entry.engines()), entry.claim());
        }
    }

    private static void section(String heading, Listing listing, Origin origin, PrintWriter out) {
        section(
                heading,
                listing.candidates().stream()
                        .filter(entry -> !isPlanted(entry) && entry.origin().equals(Listing.id(origin))),
                out);
    }

    private static void section(String heading, Stream<CandidateEntry> entries, PrintWriter out) {
        List<CandidateEntry> shown = entries.toList();
        if (!shown.isEmpty()) {
            out.println(heading);
            shown.forEach(entry -> print(entry, out));
            out.println();
        }
    }

    private static boolean isPlanted(CandidateEntry entry) {
        return entry.role().equals(Listing.id(Role.PLANTED_BUG));
    }

    private static void print(CandidateEntry entry, PrintWriter out) {
        String summary =
                entry.role().equals(Listing.id(Role.KNOWN_GOOD)) ? entry.summary() + " (known good)" : entry.summary();
        out.printf(Locale.ROOT, "  %-32s %s%n", entry.id(), summary);
        if (!entry.coordinates().isEmpty()) {
            out.printf(Locale.ROOT, "  %-32s %s%n", "", entry.coordinates());
        }
        if (!entry.plants().isEmpty()) {
            out.printf(Locale.ROOT, "  %-32s must break %s%n", "", String.join(", ", entry.plants()));
        }
    }
}
