package growspurt.stress;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.bench.Measured;
import growspurt.stress.bench.Stock;
import growspurt.stress.driver.ProcessorTime;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The same litmus and candidates under the stock command of jcstress and under our driver, one after the other in one run:
 * {@code WindowBenchmark <launches> <candidate..>}. Linux only, since it asks {@code /proc} for processor time.
 */
final class WindowBenchmark {

    private WindowBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, ClassNotFoundException {
        int launches = Integer.parseInt(args[0]);
        System.out.println(Measured.HEAD);
        List<Double> ratios = new ArrayList<>();
        for (String candidate : List.of(args).subList(1, args.length)) {
            Measured stock = Stock.run(Litmus.STABLE_KEY_STAYS_VISIBLE.title(), candidate);
            System.out.println(stock);
            Measured aimed = aimed(candidate, launches);
            System.out.println(aimed);
            ratios.add(aimed.hitsPerCpuSecond() / stock.hitsPerCpuSecond());
        }
        System.out.println("window hits per CPU second, times stock: " + ratios);
    }

    private static Measured aimed(String candidate, int launches) throws IOException, InterruptedException {
        Lines lines = new Lines(System.nanoTime(), new ArrayList<>(), new ArrayList<>());
        ProcessorTime before = ProcessorTime.now().orElseThrow();
        CellKey cell = new CellKey(candidate, Property.STABLE_KEY_STAYS_VISIBLE.id(), Engine.JCSTRESS);
        new JcstressEngine()
                .run(new Assignment(
                        Files.createTempDirectory("aimed"),
                        1,
                        Extent.LAUNCHES,
                        launches,
                        Deadline.in(Duration.ofMinutes(5)),
                        List.of(cell),
                        Set.of(),
                        List.of(),
                        lines));
        return lines.measured(candidate, Stock.used(before));
    }

    /** Collects lines, and when the first violation was told. */
    private record Lines(long start, List<ResultLine> all, List<Duration> violations) implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            ResultLine result = (ResultLine) line;
            all.add(result);
            if (result.verdict() == Verdict.VIOLATED) {
                violations.add(since());
            }
        }

        Measured measured(String candidate, Duration cpu) {
            return new Measured(
                    "aimed",
                    candidate,
                    since(),
                    cpu,
                    all.stream().mapToLong(ResultLine::samples).sum(),
                    all.stream().mapToLong(ResultLine::windowHits).sum(),
                    all.stream().mapToLong(ResultLine::forbidden).sum(),
                    violations.stream().findFirst());
        }

        private Duration since() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
