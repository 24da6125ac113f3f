package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.Property;
import growspurt.stress.driver.ForkGuard;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM that loads one candidate. It dies with this process, and is ended when it does not end itself. */
final class Child {

    /** For its start and for a hang to be noticed. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    /** A launch lives a second: the other compiler would take the processors from the threads that load the map. */
    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    private Child() {}

    /** {@return the flags of its JVM} */
    static List<String> flags() {
        return FLAGS;
    }

    /** {@return what was heard of a child that loads {@code candidate} for {@code stint}; what it said before it was killed, too} */
    static Heard run(String candidate, Set<Property> asked, Setup setup, long seed, Stint stint)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(candidate, asked, setup, seed, stint))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread hook = new Thread(process::destroyForcibly, "growspurt-recorder-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            CompletableFuture<Void> killed = CompletableFuture.runAsync(
                    process::destroyForcibly,
                    CompletableFuture.delayedExecutor(stint.most().plus(SPARE).toMillis(), TimeUnit.MILLISECONDS));
            List<Message> messages = new ArrayList<>();
            Optional<String> unheard = read(process, messages);
            int code = process.waitFor();
            boolean late = killed.isDone();
            killed.cancel(false);
            return new Heard(
                    messages, trouble(messages, unheard, late, code), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static Optional<String> read(Process process, List<Message> messages) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                messages.add(Wire.read(in));
            }
        } catch (EOFException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("the child could not be understood: " + e.getMessage());
        }
    }

    private static Optional<String> trouble(List<Message> messages, Optional<String> unheard, boolean late, int code) {
        boolean whole = messages.stream()
                .anyMatch(m -> m instanceof Message.Done || m instanceof Message.Hang || m instanceof Message.Unable);
        Optional<String> told = messages.stream()
                .filter(Message.Trouble.class::isInstance)
                .map(m -> ((Message.Trouble) m).reason())
                .findFirst();
        if (told.isPresent() || unheard.isPresent() || whole) {
            return told.or(() -> unheard);
        }
        return Optional.of(
                late ? "the child did not end in time and was ended" : "the child ended with exit code " + code);
    }

    private static List<String> command(String candidate, Set<Property> asked, Setup setup, long seed, Stint stint) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(CandidateLookup.jvmArguments());
        command.add(ForkGuard.option());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RecorderMain.class.getName()));
        command.add(candidate);
        command.add(asked.stream().map(Property::name).collect(Collectors.joining(",")));
        command.addAll(List.of(
                setup.text(),
                "" + seed,
                "" + stint.least().toMillis(),
                "" + stint.most().toMillis(),
                "" + stint.hits()));
        return command;
    }
}
