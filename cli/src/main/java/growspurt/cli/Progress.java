package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Deadline;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How far the run is: one redrawn line on a terminal, otherwise a line every 15 seconds. */
final class Progress implements AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";
    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration REPEAT = Duration.ofSeconds(15);

    private final PrintStream err;
    private final boolean terminal;
    private final int cells;
    private final ScheduledExecutorService clock;
    private int done;
    private String current = "starting";
    private @Nullable Deadline end;

    Progress(PrintStream err, boolean terminal, int cells) {
        this.err = err;
        this.terminal = terminal;
        this.cells = cells;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "growspurt-progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    synchronized void start(Deadline deadline) {
        end = deadline;
        long period = (terminal ? REDRAW : REPEAT).toMillis();
        var unused = clock.scheduleAtFixedRate(this::draw, 0, period, TimeUnit.MILLISECONDS);
    }

    synchronized void starting(CellKey cell, String config) {
        current = cell + " " + config;
    }

    synchronized void done(int cellsDone) {
        done = cellsDone;
    }

    /** Runs {@code print} with the progress line out of its way. */
    synchronized void above(Runnable print) {
        if (terminal) {
            err.print(CLEAR);
            err.flush();
        }
        print.run();
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (terminal) {
            err.print(CLEAR);
            err.flush();
        }
    }

    private synchronized void draw() {
        if (clock.isShutdown()) {
            return;
        }
        err.print(terminal ? CLEAR + line() : line() + System.lineSeparator());
        err.flush();
    }

    synchronized String line() {
        Duration left = end == null ? Duration.ZERO : end.left();
        return "[" + done + "/" + cells + " cells, " + Budget.text(left) + " left] " + current;
    }
}
