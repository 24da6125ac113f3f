package growspurt.recorder;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;

/**
 * Threads that go through strides of rounds together: each prepares its share of the rounds, then all play every round, then each
 * judges its share. So nothing but the operations themselves happens between the meeting of a round and its end.
 */
final class Load {

    /** The first stride has two to the power of this many rounds. */
    private static final int FIRST = 2;

    private final List<Round> rounds;
    private final long seed;
    private final long uncertainty;
    private final long end;
    private final Consumer<Breach> tell;
    private final Consumer<Throwable> trouble;
    private final Set<Property> open;
    private final CyclicBarrier barrier;
    private final Counts counts;
    private final Latencies latencies = new Latencies();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;
    private long stride;

    /**
     * A load that has not begun.
     *
     * @param rounds the rounds of a stride: so many that meeting at its ends costs little
     * @param asked what to judge; a property that was broken is asked no more
     * @param uncertainty of the clock, in nanoseconds
     * @param nanos how long to go on
     * @param tell where breaches go, one at a time
     * @param trouble where what ends the load early goes
     */
    Load(
            List<Round> rounds,
            Set<Property> asked,
            int threads,
            long seed,
            long uncertainty,
            long nanos,
            Consumer<Breach> tell,
            Consumer<Throwable> trouble) {
        this.seed = seed;
        this.uncertainty = uncertainty;
        this.end = System.nanoTime() + nanos;
        this.tell = tell;
        this.trouble = trouble;
        this.open = EnumSet.copyOf(asked);
        this.counts = new Counts(asked);
        this.rounds = List.copyOf(rounds);
        this.barrier = new CyclicBarrier(threads);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            this.threads.add(new Thread(() -> go(thread), "growspurt-actor-" + (t + 1)));
        }
    }

    void start() {
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    List<Thread> threads() {
        return threads;
    }

    Counts counts() {
        return counts;
    }

    Latencies latencies() {
        return latencies;
    }

    boolean isOver() {
        return over;
    }

    private void go(int thread) {
        try {
            while (!over) {
                int length = length();
                for (int i = thread; i < length; i += threads.size()) {
                    rounds.get(i).prepare(new SplittableRandom(seed + stride * rounds.size() + i));
                }
                barrier.await();
                for (Round round : rounds.subList(0, length)) {
                    round.play(thread);
                }
                barrier.await();
                for (int i = thread; i < length; i += threads.size()) {
                    judge(rounds.get(i));
                }
                if (barrier.await() == 0) {
                    stride++;
                    over = open.isEmpty() || System.nanoTime() > end;
                }
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            over = true;
        } catch (RuntimeException | Error e) {
            trouble.accept(e);
            over = true;
            barrier.reset();
        }
    }

    /** {@return the rounds of this stride: a few at first, while a JVM that has just started is slow at all of this} */
    private int length() {
        return (int) Math.min(rounds.size(), 1L << Math.min(stride + FIRST, Integer.SIZE));
    }

    private void judge(Round round) {
        Set<Property> asked;
        synchronized (open) {
            asked = Set.copyOf(open);
        }
        round.judge(asked, uncertainty).forEach(this::settle);
        round.addTo(latencies);
        counts.add(round);
    }

    private void settle(Breach breach) {
        synchronized (open) {
            if (open.remove(breach.property())) {
                tell.accept(breach);
            }
        }
    }
}
