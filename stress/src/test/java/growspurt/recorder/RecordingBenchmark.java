package growspurt.recorder;

import growspurt.api.CandidateLookup;
import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What recording takes from the chance to see a bug: two threads put keys of their own into a map just before its growth and read each
 * back, in every other round recorded, else bare. {@code RecordingBenchmark <seconds> <bug..>} prints in which share of the rounds
 * of each kind something was missing.
 */
final class RecordingBenchmark {

    private static final int THREADS = 2;
    private static final int STRIDE = 128;
    private static final int MOST_PUTS = 4;
    private static final int WARM = 20;

    /** How a thread does its share of a round, and looks what it has read. */
    private enum Way {
        BARE {
            @Override
            void play(Share share, ConcurrentMap<Long, Object> map, Long[] keys, GrowthGauge gauge) {
                for (int i = 0; i < share.puts; i++) {
                    Long key = keys[share.first + i * THREADS];
                    map.put(key, key);
                    share.read[i] = map.get(key);
                }
            }

            @Override
            @Nullable Object read(Share share, int put) {
                return share.read[put];
            }
        },
        RECORDED {
            @Override
            void play(Share share, ConcurrentMap<Long, Object> map, Long[] keys, GrowthGauge gauge) {
                share.tape.play(map, keys, gauge);
            }

            @Override
            @Nullable Object read(Share share, int put) {
                return share.tape.result(2 * put + 1);
            }
        };

        abstract void play(Share share, ConcurrentMap<Long, Object> map, Long[] keys, GrowthGauge gauge);

        abstract @Nullable Object read(Share share, int put);
    }

    /** What one thread does in a round. */
    private static final class Share {
        private final Tape tape = new Tape(2 * MOST_PUTS, false);
        private final @Nullable Object[] read = new Object[MOST_PUTS];
        private int first;
        private int puts;

        void plan(Site site, int thread) {
            first = site.fresh() + thread;
            puts = Math.min(MOST_PUTS, (site.keys().length - first + 1) / THREADS);
            tape.rewind(0);
            for (int i = 0; i < puts; i++) {
                int key = first + i * THREADS;
                tape.plan(Operation.PUT, key, site.keys()[key], site.keys()[key]);
                tape.plan(Operation.GET, key, site.keys()[key], site.keys()[key]);
            }
        }

        boolean misses(Site site, Way way) {
            return IntStream.range(0, puts).anyMatch(i -> {
                Long key = site.keys()[first + i * THREADS];
                return !key.equals(way.read(this, i)) || !key.equals(site.map().get(key));
            });
        }
    }

    /** Rounds of one kind. */
    private static final class Score {
        private int rounds;
        private int missed;

        void add(boolean misses) {
            rounds++;
            missed += misses ? 1 : 0;
        }

        double share() {
            return (double) missed / rounds;
        }
    }

    private final Terrain terrain;
    private final Site[] sites = new Site[STRIDE];
    private final Share[][] shares = new Share[STRIDE][THREADS];
    private final Meeting[] meetings = new Meeting[STRIDE];
    private final CyclicBarrier barrier = new CyclicBarrier(THREADS);
    private final SplittableRandom random = new SplittableRandom(1);
    private final Score bare = new Score();
    private final Score recorded = new Score();
    private final long end;
    private int stride;
    private volatile boolean over;

    private RecordingBenchmark(MapCandidate candidate, long seconds) {
        terrain = Terrain.of(candidate);
        end = System.nanoTime() + seconds * 1_000_000_000;
        for (int i = 0; i < STRIDE; i++) {
            meetings[i] = new Meeting();
            Arrays.setAll(shares[i], thread -> new Share());
        }
    }

    public static void main(String[] args) {
        System.out.println("| bug | rounds | missing when bare | when recorded | ratio |\n|---|---|---|---|---|");
        for (String bug : List.of(args).subList(1, args.length)) {
            RecordingBenchmark benchmark =
                    new RecordingBenchmark(CandidateLookup.called("planted-" + bug), Long.parseLong(args[0]));
            Thread other = new Thread(() -> benchmark.go(1));
            other.start();
            benchmark.go(0);
            System.out.println("| " + bug + " " + benchmark.row());
        }
    }

    private void go(int thread) {
        try {
            while (!over) {
                if (thread == 0) {
                    prepare();
                }
                barrier.await();
                for (int i = 0; i < STRIDE; i++) {
                    meetings[i].await(THREADS, Long.MAX_VALUE);
                    Site site = sites[i];
                    way(i).play(shares[i][thread], site.map(), site.keys(), site.gauge());
                }
                barrier.await();
                if (thread == 0) {
                    judge();
                }
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Way way(int round) {
        return Way.values()[round % Way.values().length];
    }

    private void prepare() {
        for (int i = 0; i < STRIDE; i++) {
            sites[i] = terrain.next(random);
            meetings[i].anew();
            for (int t = 0; t < THREADS; t++) {
                shares[i][t].plan(sites[i], t);
            }
        }
    }

    private void judge() {
        for (int i = 0; i < STRIDE && stride >= WARM; i++) {
            Site site = sites[i];
            Way way = way(i);
            (way == Way.BARE ? bare : recorded)
                    .add(Arrays.stream(shares[i]).anyMatch(share -> share.misses(site, way)));
        }
        stride++;
        over = System.nanoTime() > end;
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %.3f %% | %.3f %% | %.2f |",
                bare.rounds + recorded.rounds,
                100 * bare.share(),
                100 * recorded.share(),
                recorded.share() / bare.share());
    }
}
