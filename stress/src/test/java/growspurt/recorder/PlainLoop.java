package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;

/**
 * What one writes first: two threads that put keys of their own into a fresh map, read each back at once, and look at the end
 * whether all are there. {@code PlainLoop <candidate> <most milliseconds>} prints after how many nanoseconds it has seen a fault.
 */
final class PlainLoop {

    private static final int THREADS = 2;
    private static final int KEYS = 64;

    private final MapCandidate candidate;
    private final long start = System.nanoTime();
    private final long end;
    private final CyclicBarrier barrier = new CyclicBarrier(THREADS, this::renew);
    private volatile ConcurrentMap<Long, Object> map;
    private volatile boolean over;

    private PlainLoop(MapCandidate candidate, long millis) {
        this.candidate = candidate;
        this.end = start + millis * 1_000_000;
        this.map = candidate.newMap();
    }

    public static void main(String[] args) throws InterruptedException {
        MapCandidate candidate = CandidateLookup.called(args[0]);
        PlainLoop loop = new PlainLoop(candidate, Long.parseLong(args[1]));
        Thread other = new Thread(() -> loop.go(1));
        other.setDaemon(true);
        other.start();
        loop.go(0);
        Runtime.getRuntime().halt(0);
    }

    private void renew() {
        for (long key = 0; key < KEYS * THREADS; key++) {
            if (map.get(key) == null && !map.isEmpty()) {
                found();
            }
        }
        if (!map.isEmpty() && map.size() != KEYS * THREADS) {
            found();
        }
        over |= System.nanoTime() > end;
        map = candidate.newMap();
    }

    private void go(int thread) {
        try {
            barrier.await();
            while (!over) {
                for (long i = 0; i < KEYS; i++) {
                    Long key = i * THREADS + thread;
                    map.put(key, key);
                    if (!key.equals(map.get(key))) {
                        found();
                    }
                }
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            over = true;
        } catch (RuntimeException e) {
            found();
        }
    }

    private void found() {
        System.out.println(System.nanoTime() - start);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
