package growspurt.lincheck;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A child JVM that explores one candidate; it dies with this process, and is ended when it falls silent. */
final class Child {

    private static final Duration SILENCE = Duration.ofSeconds(40);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int OUT_OF_MEMORY = 3;

    private final Path runFolder;
    private final String name;
    private final List<String> place;

    /**
     * A child that is not started yet.
     *
     * @param runFolder folder of the run; logs and stack dumps go below it
     * @param name file name for them, without extension
     * @param place what its command line begins with
     */
    Child(Path runFolder, String name, List<String> place) {
        this.runFolder = runFolder;
        this.name = name;
        this.place = List.copyOf(place);
    }

    /** {@return all that a new child said while it did what {@code order} asks} */
    Heard run(Order order) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path log = Files.createDirectories(runFolder.resolve("logs")).resolve(name + ".log");
        Process process =
                new ProcessBuilder(command(order)).redirectError(log.toFile()).start();
        Thread hook = new Thread(process::destroyForcibly, "growspurt-lincheck-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return listen(process, log, start);
        } finally {
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            if (Files.size(log) == 0) {
                Files.delete(log);
            }
        }
    }

    private Heard listen(Process process, Path log, long start) throws IOException, InterruptedException {
        BlockingQueue<Optional<Message>> inbox = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, inbox), "growspurt-lincheck-reader");
        reader.setDaemon(true);
        reader.start();
        List<Message> messages = new ArrayList<>();
        while (true) {
            Optional<Message> next = inbox.poll(SILENCE.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return silent(process, messages, start);
            }
            if (next.isEmpty()) {
                return ended(process, messages, log, start);
            }
            messages.add(next.get());
        }
    }

    private static void read(Process process, BlockingQueue<Optional<Message>> inbox) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                inbox.add(Optional.of(Wire.read(in)));
            }
        } catch (EOFException e) {
            inbox.add(Optional.empty());
        } catch (IOException e) {
            inbox.add(Optional.of(new Message.Trouble("the child could not be understood: " + e.getMessage())));
            inbox.add(Optional.empty());
        }
    }

    private Heard silent(Process process, List<Message> messages, long start) throws IOException, InterruptedException {
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

    private Heard ended(Process process, List<Message> messages, Path log, long start)
            throws IOException, InterruptedException {
        boolean exited = process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        Optional<String> own = messages.stream()
                .filter(Message.Trouble.class::isInstance)
                .map(m -> ((Message.Trouble) m).reason())
                .findFirst();
        boolean done = messages.stream().anyMatch(Message.Done.class::isInstance);
        if (done && own.isEmpty()) {
            return heard(messages, Optional.empty(), Optional.empty(), start);
        }
        String code = exited ? " (exit code " + process.exitValue() + ")" : "";
        String trouble = own.map(reason -> reason + code)
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

    private List<String> command(Order order) {
        List<String> command = new ArrayList<>(place);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Jvm.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ExplorerMain.class.getName()));
        command.addAll(order.arguments());
        return command;
    }
}
