package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
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
import java.util.EnumSet;
import java.util.Set;

/**
 * The child: loads one candidate for a while, and writes {@link Message}s to what was its standard output. It ends with its
 * standard input, hence with its parent, or when a thread is stuck in the map.
 */
public final class RecorderMain {

    private static final Duration TICK = Duration.ofMillis(100);

    private final DataOutputStream out;

    private RecorderMain(DataOutputStream out) {
        this.out = out;
    }

    /**
     * Loads a candidate.
     *
     * @param args id of the candidate, names of the properties asked for, name of the setup, seed, milliseconds
     */
    public static void main(String[] args) throws InterruptedException {
        RecorderMain main = new RecorderMain(new DataOutputStream(new FileOutputStream(FileDescriptor.out)));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        endWithParent();
        try {
            main.run(args);
        } catch (RuntimeException | Error e) {
            main.tell(new Message.Trouble(e.toString()));
        }
        Runtime.getRuntime().halt(0);
    }

    private void run(String[] args) throws InterruptedException {
        MapCandidate candidate = CandidateLookup.called(args[0]);
        long start = System.nanoTime();
        Terrain terrain = Terrain.of(candidate);
        if (terrain.isEmpty()) {
            tell(new Message.Unable("no growth was seen: the candidate has no gauge, or the JDK does not let it look"));
            return;
        }
        Set<Property> asked = EnumSet.noneOf(Property.class);
        Arrays.stream(args[1].split(",", -1)).map(Property::valueOf).forEach(asked::add);
        long uncertainty = Clock.uncertainty();
        tell(new Message.Uncertain(uncertainty));
        Setup setup = Setup.named(args[2]);
        Load load = new Load(
                setup.rounds(candidate, terrain),
                asked,
                setup.threads(),
                Long.parseLong(args[3]),
                uncertainty,
                Duration.ofMillis(Long.parseLong(args[4])).toNanos(),
                breach -> tell(new Message.Broken(breach, (System.nanoTime() - start) / 1_000_000)),
                trouble -> tell(new Message.Trouble(trouble.toString())));
        load.start();
        watch(load);
    }

    private void watch(Load load) throws InterruptedException {
        Stall stall = new Stall(load);
        while (!load.isOver()) {
            Thread.sleep(TICK.toMillis());
            tell(load.counts().progress());
            if (stall.isOver()) {
                tell(stall.hang()
                        .<Message>map(Message.Hang::new)
                        .orElse(new Message.Trouble("no round ended for " + Stall.PATIENCE.toSeconds() + " s")));
                return;
            }
        }
        tell(load.counts().progress());
        load.latencies().messages().forEach(this::tell);
        tell(new Message.Done());
    }

    private synchronized void tell(Message message) {
        try {
            Wire.write(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("the parent does not listen", e);
        }
    }

    private static void endWithParent() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is said to a child
                        }
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
