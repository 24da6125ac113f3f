package growspurt.stress;

import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs candidates from a shell and prints their lines: {@code Trial <seconds> <launches> <property,..> <candidate..>}. */
final class Trial {

    private Trial() {}

    public static void main(String[] args) throws InterruptedException {
        List<CellKey> cells = new ArrayList<>();
        for (String property : args[2].split(",", -1)) {
            for (String candidate : List.of(args).subList(3, args.length)) {
                cells.add(new CellKey(candidate, property, Engine.JCSTRESS));
            }
        }
        long start = System.nanoTime();
        new JcstressEngine()
                .run(new Assignment(
                        Path.of("target/trial"),
                        Long.getLong("seed", 1L),
                        Extent.LAUNCHES,
                        Integer.parseInt(args[1]),
                        Deadline.in(Duration.ofSeconds(Long.parseLong(args[0]))),
                        cells,
                        Set.of(),
                        List.of(),
                        new Console(start)));
        System.out.printf(Locale.ROOT, "all after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private record Console(long start) implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            ResultLine r = (ResultLine) line;
            System.out.printf(
                    Locale.ROOT,
                    "%6d ms %-22s %-26s %-14s %-9s %8d samples %5.1f %% hits %5.1f %% forbidden %5d ms  %s %s%n",
                    (System.nanoTime() - start) / 1_000_000,
                    r.candidate(),
                    r.test(),
                    r.config().name(),
                    r.verdict(),
                    r.samples(),
                    100.0 * r.windowHits() / Math.max(1, r.samples()),
                    100.0 * r.forbidden() / Math.max(1, r.samples()),
                    r.durationMs(),
                    r.outcomes().stream().map(o -> o.word() + "=" + o.count()).toList(),
                    r.reason() == null ? "" : r.reason());
            r.config().args().stream().filter(a -> a.startsWith("-strideCut")).forEach(System.out::println);
        }
    }
}
