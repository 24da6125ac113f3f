package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.stress.driver.ForkGuard;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The child: loads one candidate for a while, and writes {@link Message}s to what was its standard output. It ends soon after its
 * parent, or when a thread is stuck in the map.
 */
public final class RecorderMain implements Listener {

    private static final Duration TICK = Duration.ofMillis(100);

    private final OutputStream out;
    private long start;

    private RecorderMain(OutputStream out) {
        this.out = out;
    }

    /**
     * Loads a candidate.
     *
     * @param args id of the candidate, names of the properties asked for, name of the setup, seed, and its stint: two times
     *     in milliseconds, and window hits
     */
    public static void main(String[] args) throws InterruptedException {
        RecorderMain main = new RecorderMain(new FileOutputStream(FileDescriptor.out));
        ForkGuard.stand();
        try {
            main.run(args);
        } catch (RuntimeException | Error e) {
            main.tell(new Message.Trouble(e.toString()));
        }
        Runtime.getRuntime().halt(0);
    }

    private void run(String[] args) throws InterruptedException {
        Set<Property> asked = EnumSet.noneOf(Property.class);
        for (String property : args[1].split(",", -1)) {
            asked.add(Property.valueOf(property));
        }
        MapCandidate candidate = CandidateLookup.called(args[0]);
        start = System.nanoTime();
        if (Sprint.maySee(asked) && !watch(new Sprint(candidate, asked, this))) {
            return;
        }
        Terrain terrain = Terrain.of(candidate);
        if (terrain.isEmpty()) {
            tell(new Message.Unable("no growth was seen: the candidate has no gauge, or the JDK does not let it look"));
            return;
        }
        Setup setup = Setup.named(args[2]);
        Load load = new Load(
                setup.rounds(candidate, terrain),
                asked,
                setup.threads(),
                Long.parseLong(args[3]),
                new Stint(
                        Duration.ofMillis(Long.parseLong(args[4])),
                        Duration.ofMillis(Long.parseLong(args[5])),
                        Long.parseLong(args[6])),
                this);
        if (watch(load)) {
            load.latencies().messages().forEach(this::tell);
            tell(new Message.Done());
        }
    }

    @Override
    public void broken(Breach breach, long seen) {
        tell(new Message.Broken(breach, seen - start));
    }

    @Override
    public void uncertain(long nanos) {
        tell(new Message.Uncertain(nanos));
    }

    @Override
    public void trouble(Throwable cause) {
        tell(new Message.Trouble(cause.toString()));
    }

    /** Starts {@code actors}. {@return whether all of them came to an end; what keeps one is told} */
    private boolean watch(Actors actors) throws InterruptedException {
        Stall stall = new Stall(actors);
        actors.start();
        for (Optional<Thread> alive = alive(actors); alive.isPresent(); alive = alive(actors)) {
            alive.get().join(TICK.toMillis());
            actors.progress().ifPresent(this::tell);
            Optional<String> hang = stall.isOver() ? stall.hang() : Optional.empty();
            if (hang.isPresent()) {
                tell(new Message.Hang(hang.get()));
                return false;
            }
        }
        actors.progress().ifPresent(this::tell);
        return true;
    }

    private static Optional<Thread> alive(Actors actors) {
        return actors.threads().stream().filter(Thread::isAlive).findFirst();
    }

    private synchronized void tell(Message message) {
        try {
            Wire.write(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("the parent does not listen", e);
        }
    }
}
