package growspurt.reports.site;

import growspurt.reports.words.Command;
import growspurt.reports.words.Numbers;
import growspurt.results.EndLine;
import growspurt.results.EngineResults;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import java.util.List;
import java.util.function.Function;

/**
 * Where the results come from: a column for each engine.
 *
 * @param engines names of the columns
 * @param rows one for each fact
 */
record Origins(List<String> engines, List<Row> rows) {

    /**
     * A fact.
     *
     * @param label what it is
     * @param values one for each engine
     */
    record Row(String label, List<String> values) {}

    static Origins of(RunResults run) {
        List<EngineResults> files = run.engines();
        List<Row> rows = List.of(
                row("Run", files, f -> f.run().runId()),
                row("Command", files, f -> new Command(f.run().argv()).toString()),
                row("Commit", files, f -> Frame.commit(f.run())),
                row("Engine version", files, f -> f.run().engineVersion()),
                row("Growspurt version", files, f -> f.run().harnessVersion()),
                row("Started", files, f -> f.run().started()),
                row("Ended", files, f -> f.end().map(EndLine::finished).orElse("no end line")),
                row("Status", files, f -> f.end().map(e -> e.status().id()).orElse("incomplete")),
                row("Budget", files, f -> Numbers.duration(1_000 * f.run().budgetSeconds())),
                row("Seed", files, f -> f.run().seed()),
                row("Machine", files, f -> machine(f.run().machine())),
                row("JVM", files, f -> jvm(f.run().jvm())),
                row("Schema", files, f -> f.run().schema()),
                row("File", files, f -> String.valueOf(f.file().getFileName())));
        return new Origins(files.stream().map(f -> f.engine().id()).toList(), rows);
    }

    private static Row row(String label, List<EngineResults> files, Function<EngineResults, String> value) {
        return new Row(label, files.stream().map(value).toList());
    }

    private static String machine(RunLine.Machine machine) {
        return machine.fingerprint() + ": " + machine.cpu() + ", " + Numbers.count(machine.cores(), "core", "cores")
                + ", " + Numbers.count(machine.memMiB()) + " MiB, " + machine.os() + ", " + machine.arch();
    }

    private static String jvm(RunLine.Jvm jvm) {
        return jvm.vendor() + " " + jvm.version() + ", " + jvm.vm();
    }
}
