package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Deadline;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * How soon the recorder finds each planted bug that it is expected to see, beside a plain loop that reads back what it wrote, one
 * after the other in one run: {@code RecorderBenchmark <seeds> <most seconds> <bug..>}. Prints a table in Markdown. Times are wall
 * time once the candidate is at hand, without the start of the JVM, unless the recorder needs more than one; the plain loop has no seed.
 */
final class RecorderBenchmark {

    private static final Duration SPARE = Duration.ofSeconds(5);

    private RecorderBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int seeds = Integer.parseInt(args[0]);
        Duration most = Duration.ofSeconds(Long.parseLong(args[1]));
        List<String> named = List.of(args).subList(2, args.length);
        System.out.println(
                "| bug | recorder found | median, ms | plain loop found | median, ms |\n|---|---|---|---|---|");
        for (MapCandidate bug : bugs()) {
            if (named.isEmpty() || named.contains(bug.id())) {
                List<Long> recorder = new ArrayList<>();
                List<Long> plain = new ArrayList<>();
                for (int seed = 1; seed <= seeds; seed++) {
                    recorded(bug, seed, most).ifPresent(recorder::add);
                    plain(bug, most).ifPresent(plain::add);
                }
                System.out.printf(
                        "| %s | %s | %s |%n",
                        bug.id().replaceFirst("^planted-", ""), text(recorder, seeds), text(plain, seeds));
            }
        }
    }

    private static List<MapCandidate> bugs() {
        return CandidateLookup.all().stream()
                .filter(c -> !c.plants().isEmpty() && c.detectors().contains(Detector.RECORDER))
                .sorted(Comparator.comparing(MapCandidate::id))
                .toList();
    }

    private static OptionalLong recorded(MapCandidate bug, long seed, Duration most)
            throws IOException, InterruptedException {
        Set<Property> asked = EnumSet.copyOf(bug.plants());
        asked.retainAll(RecorderEngine.judges());
        SplittableRandom seeds = new SplittableRandom(seed);
        Deadline deadline = Deadline.in(most);
        long before = 0;
        for (int launch = 0; !deadline.left().isZero(); launch++) {
            Stint stint = RecorderEngine.ofControl(launch).until(deadline);
            Heard heard = Child.run(bug.id(), asked, Setup.ofMostHits(asked), seeds.nextLong(), stint);
            OptionalLong first = found(heard);
            if (first.isPresent()) {
                return OptionalLong.of(before + first.getAsLong());
            }
            before += heard.time().toNanos();
        }
        return OptionalLong.empty();
    }

    private static OptionalLong found(Heard heard) {
        OptionalLong first = heard.all(Message.Broken.class).stream()
                .mapToLong(Message.Broken::nanos)
                .min();
        boolean hung = heard.last(Message.Hang.class).isPresent();
        return first.isEmpty() && hung ? OptionalLong.of(heard.time().toNanos()) : first;
    }

    private static OptionalLong plain(MapCandidate bug, Duration most) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Child.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainLoop.class.getName()));
        command.addAll(List.of(bug.id(), "" + most.toMillis()));
        Process loop = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!loop.waitFor(most.plus(SPARE).toMillis(), TimeUnit.MILLISECONDS)) {
            loop.destroyForcibly().waitFor();
            return OptionalLong.empty();
        }
        try (BufferedReader out = loop.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().mapToLong(Long::parseLong).findFirst();
        }
    }

    private static String text(List<Long> nanos, int seeds) {
        String median = "–";
        if (!nanos.isEmpty()) {
            List<Long> sorted = nanos.stream().sorted().toList();
            median = String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() / 2) / 1e6);
        }
        return nanos.size() + " of " + seeds + " | " + median;
    }
}
