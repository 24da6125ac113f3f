package growspurt.lincheck;

import growspurt.api.CandidateLookup;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.api.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How soon each planted bug is found by programs from each {@link Generator}: {@code GeneratorBenchmark <aimed seeds> <seeds of
 * the others> <most processor seconds> <bug..>}, all bugs if none is named, and none of the others if theirs are 0 seeds. Prints a table in Markdown. Processor time is that of
 * the whole JVM, with minimizing and without its start.
 */
final class GeneratorBenchmark {

    static final String MARK = "trial ";

    private static final String HEAD =
            "| bug | property | generator | found | interleavings, median | CPU s, median | CPU s, most |\n"
                    + "|---|---|---|---|---|---|---|";

    private GeneratorBenchmark() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        List<String> named = Arrays.asList(args).subList(3, args.length);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<String>> rows = new ArrayList<>();
        for (Row row : rows()) {
            int seeds = Integer.parseInt(args[row.generator() == Generator.AIMED ? 0 : 1]);
            if (seeds > 0 && (named.isEmpty() || named.contains(row.candidate()))) {
                rows.add(pool.submit(
                        () -> row.text(row.trials(row.generator() == Generator.STOCK ? 1 : seeds, args[2]))));
            }
        }
        System.out.println(HEAD);
        for (Future<String> row : rows) {
            System.out.println(row.get());
        }
        pool.shutdown();
    }

    private static List<Row> rows() {
        return CandidateLookup.all().stream()
                .filter(c -> c.role() == Role.PLANTED_BUG && c.detectors().contains(Detector.LINCHECK))
                .sorted(Comparator.comparing(MapCandidate::id))
                .flatMap(c -> c.plants().stream()
                        .filter(LincheckEngine.judges()::contains)
                        .sorted()
                        .flatMap(property -> Arrays.stream(Generator.values())
                                .filter(generator -> generator.canSee(property))
                                .map(generator -> new Row(c.id(), property, generator))))
                .toList();
    }

    /** What a search came to. */
    private record Trial(boolean found, long interleavings, double seconds) {

        static final Trial NONE = new Trial(false, 0, 0);

        static Trial of(String line) {
            String[] parts = line.substring(MARK.length()).split(" ", -1);
            return new Trial(
                    Boolean.parseBoolean(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]) / 1000.0);
        }
    }

    /** One line of the table. */
    private record Row(String candidate, Property property, Generator generator) {

        List<Trial> trials(int seeds, String mostSeconds) throws IOException {
            List<Trial> trials = new ArrayList<>();
            while (trials.size() < seeds) {
                List<String> args = IntStream.rangeClosed(trials.size() + 1, seeds)
                        .mapToObj(Integer::toString)
                        .toList();
                int before = trials.size();
                Process child = new ProcessBuilder(command(mostSeconds, args))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                    out.lines()
                            .filter(line -> line.startsWith(MARK))
                            .map(Trial::of)
                            .forEach(trials::add);
                }
                if (trials.size() == before) {
                    trials.add(Trial.NONE);
                }
            }
            return trials;
        }

        private List<String> command(String mostSeconds, Collection<String> seeds) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(Jvm.flags());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), GeneratorTrial.class.getName()));
            command.addAll(List.of(candidate, property.name(), generator.name(), mostSeconds));
            command.addAll(seeds);
            return command;
        }

        String text(List<Trial> trials) {
            List<Trial> found = trials.stream().filter(Trial::found).toList();
            String figures = found.isEmpty()
                    ? "– | – | –"
                    : String.format(
                            Locale.ROOT,
                            "%.0f | %.1f | %.1f",
                            median(found.stream()
                                    .map(t -> (double) t.interleavings())
                                    .toList()),
                            median(found.stream().map(Trial::seconds).toList()),
                            found.stream().mapToDouble(Trial::seconds).max().orElseThrow());
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d of %d | %s |",
                    candidate.replaceFirst("^planted-", ""),
                    property.title(),
                    generator.name().toLowerCase(Locale.ROOT),
                    found.size(),
                    trials.size(),
                    figures);
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        }
    }
}
