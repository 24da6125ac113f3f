package growspurt.stress;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Maps that are sound but for one thing that they do to the JVM they run in. */
public final class Troubles {

    private Troubles() {}

    /** A map whose lookups by an actor make trouble; it says that it grows at every power of two. */
    static class Map<V> extends ConcurrentHashMap<Long, V> implements GrowthGauge {

        private static final long serialVersionUID = 1L;

        private final transient Runnable trouble;

        Map(Runnable trouble) {
            this.trouble = trouble;
        }

        @Override
        public @Nullable V get(Object key) {
            String thread = Thread.currentThread().getName();
            if (thread.startsWith("JcstressThread_") || thread.startsWith("growspurt-actor-")) {
                trouble.run();
            }
            return super.get(key);
        }

        @Override
        public int generation() {
            return Integer.highestOneBit(Math.max(4, size() - 1));
        }

        @Override
        public boolean growing() {
            return false;
        }
    }

    /** What the candidates below have in common. */
    public abstract static class Candidate implements MapCandidate {

        private final String id;

        Candidate(String id) {
            this.id = id;
        }

        @Override
        public final String id() {
            return id;
        }

        @Override
        public final String summary() {
            return "a map that makes trouble";
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new Map<>(this::trouble);
        }

        abstract void trouble();

        @Override
        public final Set<Guarantee> promises() {
            return Set.of(Guarantee.PER_KEY_LINEARIZABLE, Guarantee.TERMINATES);
        }

        @Override
        public final String source() {
            return "none";
        }

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.of((Map<?>) map);
        }
    }

    /** Ends the JVM as if all were well. */
    public static final class Exits extends Candidate {
        public Exits() {
            super("trouble-exits");
        }

        @Override
        void trouble() {
            System.exit(0);
        }
    }

    /** Ends the JVM at once. */
    public static final class Halts extends Candidate {
        public Halts() {
            super("trouble-halts");
        }

        @Override
        void trouble() {
            Runtime.getRuntime().halt(3);
        }
    }

    /** Calls itself for ever. */
    public static final class Overflows extends Candidate {
        public Overflows() {
            super("trouble-overflows");
        }

        @Override
        @SuppressWarnings("InfiniteRecursion")
        void trouble() {
            trouble();
        }
    }

    /** Takes all memory there is. */
    public static final class Hoards extends Candidate {
        public Hoards() {
            super("trouble-hoards");
        }

        @Override
        void trouble() {
            List<byte[]> hoard = new ArrayList<>();
            while (hoard.size() < 1_000_000) {
                hoard.add(new byte[1 << 20]);
            }
        }
    }

    /** Prints a megabyte a thousand times a launch, or so. */
    public static final class Chatters extends Candidate {

        private static final byte[] MUCH = "much ado ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        private static final AtomicLong LOOKUPS = new AtomicLong();

        public Chatters() {
            super("trouble-chatters");
        }

        @Override
        void trouble() {
            if (LOOKUPS.incrementAndGet() % 1000 == 0) {
                System.out.writeBytes(MUCH);
                System.err.writeBytes(MUCH);
            }
        }
    }

    /** Leaves a thread behind that never ends. */
    public static final class Lingers extends Candidate {

        private static final AtomicBoolean STARTED = new AtomicBoolean();

        public Lingers() {
            super("trouble-lingers");
        }

        @Override
        @SuppressWarnings("InfiniteLoopBody")
        void trouble() {
            if (STARTED.compareAndSet(false, true)) {
                Thread thread = new Thread(() -> {
                    while (true) {
                        LockSupport.park();
                    }
                });
                thread.setDaemon(false);
                thread.start();
            }
        }
    }

    /** Does not come back from one lookup in some ten thousand. */
    public static final class Spins extends Candidate {

        private static final AtomicLong LOOKUPS = new AtomicLong();

        public Spins() {
            super("trouble-spins");
        }

        @Override
        void trouble() {
            if (LOOKUPS.incrementAndGet() > 10_000) {
                while (LOOKUPS.get() > 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    /** Does not let anybody see it grow. */
    public static final class Hides extends Candidate {
        public Hides() {
            super("trouble-hides");
        }

        @Override
        void trouble() {}

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.empty();
        }
    }

    /** Shows a gauge that never moves, as a wrong growth point would. */
    public static final class NeverGrows extends Candidate {
        public NeverGrows() {
            super("trouble-never-grows");
        }

        @Override
        void trouble() {}

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.of(new GrowthGauge() {
                @Override
                public int generation() {
                    return 4;
                }

                @Override
                public boolean growing() {
                    return false;
                }
            });
        }
    }
}
