package growspurt.lincheck;

import growspurt.api.MapCandidate;
import growspurt.results.Deadline;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.ServiceLoader;

/** The child: explores one candidate and writes {@link Message}s to what was its standard output. */
public final class ExplorerMain {

    private final DataOutputStream out;

    private ExplorerMain(DataOutputStream out) {
        this.out = out;
    }

    /**
     * Runs one launch and ends the JVM.
     *
     * @param arguments an {@link Order}, see {@link Order#arguments}
     */
    public static void main(String[] arguments) {
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        silence();
        endWithParent();
        ExplorerMain explorer = new ExplorerMain(out);
        Runtime.getRuntime().addShutdownHook(new Thread(explorer::tellWhoExits, "growspurt-exit"));
        int code = explorer.run(Order.of(arguments));
        Runtime.getRuntime().halt(code);
    }

    private int run(Order order) {
        try {
            Exploration exploration = new Exploration(
                    candidate(order.candidate()),
                    order.questions(),
                    order.interleavings(),
                    Deadline.in(Duration.ofMillis(order.millis())),
                    this::tell);
            exploration.run(order.seed(), order.aims(), order.programs());
            tell(new Message.Done());
            return 0;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            tell(new Message.Trouble(trouble(e)));
            return 1;
        }
    }

    /** Our own way out is halt, which runs no hook: here the candidate ends the JVM. */
    private void tellWhoExits() {
        Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack).anyMatch(ExplorerMain::isExit))
                .findFirst()
                .ifPresent(stack -> tell(new Message.Trouble("the candidate called System.exit at " + caller(stack))));
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    private static String caller(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private static MapCandidate candidate(String id) {
        return ServiceLoader.load(MapCandidate.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate '" + id + "' on the class path"));
    }

    private static String trouble(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        return e + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    private synchronized void tell(Message message) {
        try {
            Wire.write(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("the parent does not listen", e);
        }
    }

    /** What a candidate or Lincheck prints goes nowhere: standard output is the line to the parent. */
    private static void silence() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /** Standard input ends when the parent does, however it ends. */
    private static void endWithParent() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // as good as the end
                    }
                    Runtime.getRuntime().halt(0);
                },
                "growspurt-parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
