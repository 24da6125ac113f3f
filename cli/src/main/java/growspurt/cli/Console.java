package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the one who waits sees: a line for the first result of every cell, a violation at once, and how far the run is.
 * Results go to standard output, progress to standard error.
 */
final class Console implements AutoCloseable {

    private final Session session;
    private final PrintWriter out;
    private final Progress progress;
    private final Set<CellKey> told = new HashSet<>();
    private final Set<CellKey> violated = new HashSet<>();
    private final Map<Engine, List<ResultLine>> results = new EnumMap<>(Engine.class);

    Console(Session session, PrintWriter out) {
        this(session, out, System.err, Boolean.getBoolean("growspurt.tty"));
    }

    Console(Session session, PrintWriter out, PrintStream err, boolean terminal) {
        this.session = session;
        this.out = out;
        this.progress = new Progress(err, terminal, session.size());
        session.before().forEach((engine, lines) -> results.put(engine, new ArrayList<>(lines)));
    }

    /** Says what is about to happen, and what the budget will not reach. */
    void start(Deadline end, List<String> warning) {
        out.println("run " + session.folder().getFileName() + ": " + session.size() + " cells, budget "
                + Budget.text(session.budget()) + ", seed " + session.seed());
        warning.forEach(out::println);
        out.flush();
        progress.start(end);
    }

    /** {@return the journal of one engine} Lines reach the disk before they are told. */
    Journal journal(Engine engine) {
        return new Journal() {
            @Override
            public void starting(CellKey cell, String config) {
                progress.starting(cell, config);
            }

            @Override
            public void append(Line line) {
                if (isError(line) && Interrupt.underWay()) {
                    return;
                }
                session.file(engine).append(line);
                if (line instanceof ResultLine result) {
                    tell(engine, result);
                }
            }
        };
    }

    /** {@return the results of {@code engine} so far, those of an earlier, interrupted session among them} */
    synchronized List<ResultLine> results(Engine engine) {
        return List.copyOf(results.getOrDefault(engine, List.of()));
    }

    /** {@return number of cells that have a result} */
    synchronized int cellsDone() {
        return told.size();
    }

    @Override
    public void close() {
        progress.close();
    }

    private static boolean isError(Line line) {
        return line instanceof ResultLine result && result.verdict() == Verdict.ERROR;
    }

    private synchronized void tell(Engine engine, ResultLine result) {
        results.computeIfAbsent(engine, e -> new ArrayList<>()).add(result);
        CellKey cell = new CellKey(result.candidate(), result.property(), engine);
        boolean first = told.add(cell);
        boolean proof = result.verdict() == Verdict.VIOLATED && violated.add(cell);
        if (first) {
            progress.done(told.size());
        }
        if (first || proof) {
            progress.above(() -> {
                out.println(Told.line(cell, result, session.stance(cell)));
                if (proof) {
                    String again = Again.command(result.id(), session.folder(), result.repro());
                    out.println(Called.asHere("            again: " + again));
                }
                out.flush();
            });
        }
    }
}
