package growspurt.lincheck;

import growspurt.api.CandidateLookup;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A child JVM that does one {@link Order} after the other; it dies with this process, and is ended when it falls silent. */
final class Child implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int OUT_OF_MEMORY = 3;

    private final Path runFolder;
    private final Path log;
    private final Process process;
    private final Thread hook;
    private final BlockingQueue<Optional<Message>> inbox = new LinkedBlockingQueue<>();
    private boolean ready = true;

    /**
     * Starts a child.
     *
     * @param runFolder folder of the run; logs and stack dumps go below it
     * @param name file name for what it prints, without extension
     * @param place what its command line begins with
     */
    Child(Path runFolder, String name, List<String> place) throws IOException {
        this.runFolder = runFolder;
        log = Files.createDirectories(runFolder.resolve("logs")).resolve(name + ".log");
        process = new ProcessBuilder(command(place)).redirectError(log.toFile()).start();
        hook = new Thread(process::destroyForcibly, "growspurt-lincheck-end");
        Runtime.getRuntime().addShutdownHook(hook);
        Thread reader = new Thread(this::read, "growspurt-lincheck-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** {@return whether it can take an order} */
    boolean isReady() {
        return ready;
    }

    /** {@return all that it said while it did what {@code order} asks} Its stack dump, if any, is called {@code name}. */
    Heard run(String name, Order order) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ready = false;
        ask(order);
        List<Message> messages = new ArrayList<>();
        while (true) {
            Optional<Message> next = inbox.poll(SILENCE.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return silent(name, messages, start);
            }
            if (next.isEmpty()) {
                return ended(messages, start);
            }
            messages.add(next.get());
            if (next.get() instanceof Message.Done done) {
                ready = done.ready();
                return heard(messages, Optional.empty(), Optional.empty(), start);
            }
        }
    }

    /** A child that has ended cannot be asked; what is read from it tells why. */
    private void ask(Order order) {
        try {
            BufferedWriter orders = process.outputWriter(StandardCharsets.UTF_8);
            orders.write(order.line() + "\n");
            orders.flush();
        } catch (IOException e) {
            process.destroy();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(hook);
        if (Files.size(log) == 0) {
            Files.delete(log);
        }
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                inbox.add(Optional.of(Wire.read(in)));
            }
        } catch (EOFException e) {
            inbox.add(Optional.empty());
        } catch (IOException | RuntimeException e) {
            inbox.add(Optional.of(new Message.Trouble("the child could not be understood: " + e.getMessage())));
            inbox.add(Optional.empty());
        }
    }

    private Heard silent(String name, List<Message> messages, long start) throws IOException, InterruptedException {
        Path stacks = Files.createDirectories(runFolder.resolve("stacks")).resolve(name + ".txt");
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, "" + process.pid(), "Thread.print")
                .redirectErrorStream(true)
                .redirectOutput(stacks.toFile())
                .start()
                .waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        String trouble = "the child said nothing for " + SILENCE.toSeconds() + " s and was ended";
        return heard(messages, Optional.of(trouble), Optional.of(stacks), start);
    }

    private Heard ended(List<Message> messages, long start) throws InterruptedException {
        boolean exited = process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        String code = exited ? " (exit code " + process.exitValue() + ")" : "";
        String trouble = messages.stream()
                .filter(Message.Trouble.class::isInstance)
                .map(m -> ((Message.Trouble) m).reason() + code)
                .findFirst()
                .orElseGet(() -> exited ? reason(process.exitValue()) : "the child closed its output");
        return heard(messages, Optional.of(trouble), Optional.of(log).filter(Child::hasText), start);
    }

    private static String reason(int code) {
        return code == OUT_OF_MEMORY
                ? "the child ran out of memory (exit code 3, heap " + Jvm.HEAP + ")"
                : "the child ended with exit code " + code + " before it was done";
    }

    private static boolean hasText(Path log) {
        return log.toFile().length() > 0;
    }

    private Heard heard(List<Message> messages, Optional<String> trouble, Optional<Path> evidence, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Optional<String> file =
                evidence.map(e -> runFolder.relativize(e).toString().replace(File.separatorChar, '/'));
        return new Heard(List.copyOf(messages), trouble, file, time);
    }

    private static List<String> command(List<String> place) {
        List<String> command = new ArrayList<>(place);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Jvm.flags());
        command.addAll(CandidateLookup.jvmArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ExplorerMain.class.getName()));
        return command;
    }
}
