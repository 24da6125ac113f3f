package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Engine;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A candidate as {@code --format json} shows it. */
    record CandidateEntry(
            String id, String summary, String role, List<String> guarantees, String source, List<String> plants) {

        static CandidateEntry of(MapCandidate candidate) {
            return new CandidateEntry(
                    candidate.id(),
                    candidate.summary(),
                    candidate.role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    candidate.promises().stream().map(Enum::name).sorted().toList(),
                    candidate.source(),
                    titles(candidate.plants()));
        }
    }

    /** A property as {@code --format json} shows it. */
    record PropertyEntry(String id, String title, String claim, List<String> needs, List<String> engines) {

        static PropertyEntry of(Property property) {
            return new PropertyEntry(
                    property.id(),
                    property.title(),
                    property.claim(),
                    property.needs().stream().map(Enum::name).sorted().toList(),
                    Arrays.stream(Engine.values())
                            .filter(engine -> Engines.judges(engine).contains(property))
                            .map(Engine::id)
                            .toList());
        }
    }

    /** All that {@code --format json} shows. */
    record Listing(List<CandidateEntry> candidates, List<PropertyEntry> properties) {}

    @Override
    public Integer call() {
        Listing listing = new Listing(
                Candidates.onClassPath().all().stream().map(CandidateEntry::of).toList(),
                Arrays.stream(Property.values()).map(PropertyEntry::of).toList());
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON ->
                out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(listing));
            case TEXT -> print(listing, out);
        }
        return Exit.OK;
    }

    private static void print(Listing listing, PrintWriter out) {
        out.println("Candidates");
        for (CandidateEntry entry : listing.candidates()) {
            out.printf(Locale.ROOT, "  %-30s %-12s %s%n", entry.id(), entry.role(), entry.summary());
            if (!entry.plants().isEmpty()) {
                out.printf(Locale.ROOT, "  %-30s %-12s must break %s%n", "", "", String.join(", ", entry.plants()));
            }
        }
        out.println();
        out.println("Properties");
        for (PropertyEntry entry : listing.properties()) {
            out.printf(
                    Locale.ROOT, "  %-30s %-12s %s%n", entry.title(), String.join(" ", entry.engines()), entry.claim());
        }
    }

    private static List<String> titles(Set<Property> properties) {
        return properties.stream().map(Property::title).sorted().collect(Collectors.toList());
    }
}
