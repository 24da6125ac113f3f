package growspurt.lincheck;

import growspurt.api.ForwardingMap;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Candidates that try to bring the engine down, each in the first lookup. */
abstract class Hostile implements MapCandidate {

    abstract void lookup();

    @Override
    public String id() {
        return "hostile-" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String summary() {
        return "a map whose lookup misbehaves";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Trap<>(this);
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.TERMINATES, Guarantee.PER_KEY_LINEARIZABLE);
    }

    @Override
    public String source() {
        return "a test";
    }

    /** Pretends to grow with the second entry. */
    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(new GrowthGauge() {
            @Override
            public int generation() {
                return map.size() < 2 ? 0 : 1;
            }

            @Override
            public boolean growing() {
                return false;
            }
        });
    }

    private static final class Trap<V> extends ConcurrentHashMap<Long, V> {
        private static final long serialVersionUID = 1L;
        private final transient Hostile candidate;

        Trap(Hostile candidate) {
            this.candidate = candidate;
        }

        @Override
        public @Nullable V get(Object key) {
            try {
                candidate.lookup();
            } catch (Forgotten e) {
                return null;
            }
            return super.get(key);
        }
    }

    /** Sound for single keys; cannot tell its size while somebody puts. */
    public static final class Touchy extends Hostile {
        private final boolean overflows;

        Touchy(boolean overflows) {
            this.overflows = overflows;
        }

        @Override
        void lookup() {}

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new Uncounted<>(overflows);
        }

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return super.gauge(new ConcurrentHashMap<>(map));
        }
    }

    private static final class Uncounted<V> extends ConcurrentHashMap<Long, V> {
        private static final long serialVersionUID = 1L;
        private final boolean overflows;
        private volatile boolean busy;

        Uncounted(boolean overflows) {
            this.overflows = overflows;
        }

        @Override
        public @Nullable V put(Long key, V value) {
            busy = true;
            V before = super.put(key, value);
            busy = false;
            return before;
        }

        @Override
        public int size() {
            if (busy && overflows) {
                throw new StackOverflowError();
            }
            if (busy) {
                throw new ConcurrentModificationException();
            }
            return super.size();
        }
    }

    /** Clears nothing, and may say so. */
    public static final class Keep extends Hostile {
        private final Optional<RuntimeException> thrown;

        Keep(Optional<RuntimeException> thrown) {
            this.thrown = thrown;
        }

        @Override
        void lookup() {}

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new Kept<>(thrown);
        }
    }

    private static final class Kept<V> extends ConcurrentHashMap<Long, V> {
        private static final long serialVersionUID = 1L;
        private final transient Optional<RuntimeException> thrown;

        Kept(Optional<RuntimeException> thrown) {
            this.thrown = thrown;
        }

        @Override
        public void clear() {
            if (thrown.isPresent()) {
                throw thrown.get();
            }
        }
    }

    /** Merges in two steps, whether it grows or not. */
    public static final class Torn extends Hostile {

        @Override
        void lookup() {}

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new TwoSteps<>();
        }
    }

    private static final class TwoSteps<V> extends ConcurrentHashMap<Long, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public V merge(Long key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
            V before = get(key);
            V after = before == null ? value : function.apply(before, value);
            put(key, after);
            return after;
        }
    }

    /** Shows the same key for ever. */
    public static final class Cycle extends Hostile {

        @Override
        void lookup() {}

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return ForwardingMap.bare(new Endless<>());
        }
    }

    private static final class Endless<V> extends HashMap<Long, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public Set<Long> keySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Long> iterator() {
                    return Stream.generate(() -> 0L).iterator();
                }

                @Override
                public int size() {
                    return Endless.this.size();
                }
            };
        }
    }

    /** Ends the JVM. */
    public static final class Exit extends Hostile {
        @Override
        void lookup() {
            System.exit(7);
        }
    }

    /** Never returns. */
    public static final class Loop extends Hostile {
        @Override
        void lookup() {
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) & 0xff;
            }
        }
    }

    /** Prints a megabyte at every lookup. */
    public static final class Print extends Hostile {
        @Override
        void lookup() {
            System.out.println("x".repeat(1 << 20));
        }
    }

    /** Writes nonsense to where the child talks to its parent. */
    public static final class Babble extends Hostile {
        @Override
        @SuppressWarnings("StreamResourceLeak") // closing it would end the talk
        void lookup() {
            try {
                new FileOutputStream(FileDescriptor.out).write(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes all memory there is. */
    public static final class Hog extends Hostile {
        @Override
        void lookup() {
            List<long[]> heap = new ArrayList<>();
            while (heap.size() < Integer.MAX_VALUE) {
                heap.add(new long[1 << 20]);
            }
        }
    }

    /** Calls itself without end. */
    public static final class Recursion extends Hostile {
        @Override
        @SuppressWarnings("InfiniteRecursion")
        void lookup() {
            lookup();
        }
    }

    /** Calls itself so often. */
    public static final class Descend extends Hostile {
        private final int depth;

        Descend(int depth) {
            this.depth = depth;
        }

        @Override
        void lookup() {
            descend(depth);
        }

        private static void descend(int steps) {
            if (steps > 0) {
                descend(steps - 1);
            }
        }
    }

    /** Takes its time to show how large it is. */
    public static final class Crawl extends Hostile {
        @Override
        void lookup() {}

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            GrowthGauge quick = super.gauge(map).orElseThrow();
            return Optional.of(new GrowthGauge() {
                @Override
                public int generation() {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    return quick.generation();
                }

                @Override
                public boolean growing() {
                    return false;
                }
            });
        }
    }

    /** Takes its time to look. */
    public static final class Slow extends Hostile {
        @Override
        void lookup() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Finds nothing, ever. */
    public static final class Forget extends Hostile {
        @Override
        void lookup() {
            throw new Forgotten();
        }
    }

    private static final class Forgotten extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does nothing wrong, but cannot be looked into. */
    public static final class Blind extends Hostile {
        @Override
        void lookup() {}

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.empty();
        }
    }
}
