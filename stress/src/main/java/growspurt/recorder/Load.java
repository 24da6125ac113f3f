package growspurt.recorder;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

/**
 * Threads that go through strides of rounds together: each prepares its share of the rounds, then all play every round, then each
 * judges its share. So nothing but the operations themselves happens between the meeting of a round and its end.
 */
final class Load implements Actors {

    /** The first stride has two to the power of this many rounds. */
    private static final int FIRST = 2;

    private static final long UNKNOWN = -1;

    private final List<Round> rounds;
    private final long seed;
    private final Stint stint;
    private final long start = System.nanoTime();
    private final Listener listener;
    private final Set<Property> open;
    private final Queue<Round> suspects = new ConcurrentLinkedQueue<>();
    private final CyclicBarrier barrier;
    private final Counts counts;
    private final Latencies latencies = new Latencies();
    private final List<Thread> threads = new ArrayList<>();
    private long uncertainty = UNKNOWN;
    private volatile boolean over;
    private long stride;

    /**
     * A load that has not begun.
     *
     * @param rounds the rounds of a stride: so many that meeting at its ends costs little
     * @param asked what to judge; a property that was broken is asked no more
     * @param stint how long to go on
     * @param listener hears of the first breach of each property
     */
    Load(List<Round> rounds, Set<Property> asked, int threads, long seed, Stint stint, Listener listener) {
        this.seed = seed;
        this.stint = stint;
        this.listener = listener;
        this.open = EnumSet.copyOf(asked);
        this.counts = new Counts(asked);
        this.rounds = List.copyOf(rounds);
        this.barrier = new CyclicBarrier(threads);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            this.threads.add(new Thread(() -> go(thread), "growspurt-actor-" + (t + 1)));
        }
    }

    @Override
    public List<Thread> threads() {
        return threads;
    }

    @Override
    public long rounds() {
        return counts.rounds();
    }

    @Override
    public long pulse() {
        return counts.rounds()
                + Heartbeat.beats()
                + rounds.stream().mapToLong(Round::played).sum();
    }

    Latencies latencies() {
        return latencies;
    }

    @Override
    public Optional<Message> progress() {
        return Optional.of(counts.progress());
    }

    @Override
    public boolean isOver() {
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
                    judgeSuspects();
                    stride++;
                    over = open().isEmpty() || (hasEnough() && rounds.get(0).isLast());
                }
                barrier.await();
            }
        } catch (BrokenBarrierException e) {
            over = true;
        } catch (InterruptedException | RuntimeException | Error e) {
            listener.trouble(e);
            over = true;
            breakBarrier();
        }
    }

    /** For good: {@link CyclicBarrier#reset} would do so for those who wait already. */
    private void breakBarrier() {
        Thread.currentThread().interrupt();
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            return;
        }
    }

    private boolean hasEnough() {
        long nanos = System.nanoTime() - start;
        return nanos > stint.most().toNanos() || (nanos > stint.least().toNanos() && counts.reach(stint.hits(), open));
    }

    /** {@return the rounds of this stride: a few at first, while a JVM that has just started is slow at all of this} */
    private int length() {
        return (int) Math.min(rounds.size(), 1L << Math.min(stride + FIRST, Integer.SIZE));
    }

    /** As if the clock could be trusted: what has an order then has one anyway. */
    private void judge(Round round) {
        Set<Property> asked = open();
        List<Breach> breaches = round.judge(asked);
        if (breaches.stream().anyMatch(breach -> asked.contains(breach.property()))) {
            suspects.add(round);
        } else {
            close(round, breaches);
        }
    }

    /** While the other threads wait, since they would take the processors from those that measure the clock. */
    private void judgeSuspects() throws InterruptedException {
        if (!suspects.isEmpty() && uncertainty == UNKNOWN) {
            uncertainty = Clock.uncertainty();
            listener.uncertain(uncertainty);
        }
        for (Round round = suspects.poll(); round != null; round = suspects.poll()) {
            close(round, round.judgeAgain(open(), uncertainty));
        }
    }

    private void close(Round round, List<Breach> breaches) {
        breaches.forEach(this::settle);
        round.leave(breaches);
        round.addTo(latencies);
        counts.add(round);
    }

    private Set<Property> open() {
        synchronized (open) {
            return Set.copyOf(open);
        }
    }

    private void settle(Breach breach) {
        synchronized (open) {
            if (open.remove(breach.property())) {
                listener.broken(breach, System.nanoTime());
            }
        }
    }
}
