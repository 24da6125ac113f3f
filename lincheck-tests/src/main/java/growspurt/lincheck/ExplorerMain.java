package growspurt.lincheck;

import growspurt.api.CandidateLookup;
import growspurt.results.Deadline;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The child: reads an {@link Order} from each line of its standard input, does what it asks for, and writes {@link Message}s to
 * what was its standard output. It ends with its input, hence with its parent.
 */
public final class ExplorerMain {

    private final DataOutputStream out;

    private ExplorerMain(DataOutputStream out) {
        this.out = out;
    }

    /**
     * Does what it is asked to until a thread runs that nobody can stop.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws InterruptedException {
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        silence();
        BlockingQueue<String> orders = orders();
        ExplorerMain explorer = new ExplorerMain(out);
        Runtime.getRuntime().addShutdownHook(new Thread(explorer::tellWhoExits, "growspurt-exit"));
        boolean ready = true;
        while (ready) {
            ready = explorer.run(Order.of(orders.take()));
        }
        Runtime.getRuntime().halt(1);
    }

    /** {@return whether another order can be taken} */
    private boolean run(Order order) {
        try {
            Exploration exploration = new Exploration(
                    CandidateLookup.called(order.candidate()),
                    order.questions(),
                    order.interleavings(),
                    Deadline.in(Duration.ofMillis(order.millis())),
                    this::tell);
            boolean ready = order.only().isPresent()
                    ? exploration.run(order.only().get())
                    : exploration.run(order.seed(), order.turn(), order.aims(), order.programs());
            tell(new Message.Done(ready));
            return ready;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            tell(new Message.Trouble(trouble(e)));
            return false;
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

    /** {@return what standard input asks for} It ends when the parent does, however that ends, and then so does this JVM. */
    private static BlockingQueue<String> orders() {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader in =
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                        in.lines().forEach(orders::add);
                    } catch (IOException | UncheckedIOException e) {
                        // as good as the end
                    }
                    Runtime.getRuntime().halt(0);
                },
                "growspurt-parent-watcher");
        reader.setDaemon(true);
        reader.start();
        return orders;
    }
}
