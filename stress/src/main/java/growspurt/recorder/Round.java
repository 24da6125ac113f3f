package growspurt.recorder;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What some threads do to a map on one site once they have met. */
final class Round {

    private static final int MEETING_SPINS = 4_000;
    private static final int MOST_DELAY = 40;

    private final MapCandidate candidate;
    private final Ground ground;
    private final Tape[] tapes;
    private final int[] delays;
    private final AtomicInteger arrived = new AtomicInteger();
    private @Nullable Site site;
    private int generation;
    private boolean settled;

    Round(MapCandidate candidate, Ground ground, int threads, int operations) {
        this.candidate = candidate;
        this.ground = ground;
        this.tapes = new Tape[threads];
        this.delays = new int[threads];
        for (int t = 0; t < threads; t++) {
            tapes[t] = new Tape(operations);
        }
    }

    private Site site() {
        return Objects.requireNonNull(site, "not prepared");
    }

    /** Takes a site and plans what is done there; the same for the same {@code random}, if the ground is. */
    void prepare(SplittableRandom random) {
        Mix mix = Mix.any(random);
        Site next = ground.next(random);
        site = next;
        generation = next.gauge().generation();
        settled = true;
        arrived.setPlain(0);
        int hot = random.nextInt(next.fresh() + 1);
        int starter = random.nextInt(tapes.length);
        for (int t = 0; t < tapes.length; t++) {
            delays[t] = random.nextInt(MOST_DELAY);
            plan(next, t, mix, hot, t == starter, random);
        }
    }

    private void plan(Site on, int thread, Mix mix, int hot, boolean starts, SplittableRandom random) {
        Tape tape = tapes[thread];
        tape.rewind();
        int operations = 1 + random.nextInt(tape.most());
        int keys = on.keys().length;
        for (int i = 0; i < operations; i++) {
            boolean first = starts && i == 0;
            Operation operation = first ? Operation.PUT : mix.operation(random);
            int key = first ? on.fresh() : mix.key(random, thread, tapes.length, keys, hot);
            long value = on.firstValue() + (long) i * tapes.length + thread;
            tape.plan(operation, key, value, other(on, random, key));
        }
    }

    /** A value that the key may have. */
    private Long other(Site on, SplittableRandom random, int key) {
        return on.values()[key] != Operation.ABSENT && random.nextBoolean()
                ? on.values()[key]
                : on.firstValue() + random.nextInt(2 * tapes.length);
    }

    /** Meets the others, and plays the part of {@code thread}. */
    void play(int thread) {
        arrived.incrementAndGet();
        for (int i = 0; i < MEETING_SPINS && arrived.get() < tapes.length; i++) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < delays[thread]; i++) {
            Thread.onSpinWait();
        }
        tapes[thread].play(site().map(), site().keys(), site().gauge());
    }

    /** {@return the operations that were judged: none if one of their keys had too many orders to try} */
    int operations() {
        int operations = 0;
        for (Tape tape : tapes) {
            operations += tape.done();
        }
        return settled ? operations : 0;
    }

    /** {@return the operations that overlapped the window, if those of two threads did} */
    int hits() {
        int hits = 0;
        int threads = 0;
        for (Tape tape : tapes) {
            int before = hits;
            for (int i = 0; i < tape.done(); i++) {
                hits += tape.touched(i) ? 1 : 0;
            }
            threads += hits > before ? 1 : 0;
        }
        return threads >= 2 && settled ? hits : 0;
    }

    /** Adds how long each operation took. */
    void addTo(Latencies latencies) {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done(); i++) {
                latencies.add(
                        tape.isLookup(i) ? Kind.LOOKUP : Kind.UPDATE,
                        tape.touched(i) ? Phase.IN_WINDOW : Phase.OUTSIDE,
                        tape.nanos(i));
            }
        }
    }

    boolean grew() {
        GrowthGauge gauge = site().gauge();
        return gauge.growing() || gauge.generation() != generation;
    }

    /**
     * {@return what the round broke; what takes time is looked for only if it is asked}
     *
     * @param asked properties that are not known to be broken
     * @param uncertainty of the clock, in nanoseconds
     */
    List<Breach> judge(Set<Property> asked, long uncertainty) {
        Judgement judgement = new Judgement(candidate, site(), tapes, uncertainty);
        List<Breach> breaches = judgement.of(asked, ground);
        settled = judgement.settled();
        if (!breaches.isEmpty()) {
            ground.spoilt();
        }
        return breaches;
    }
}
