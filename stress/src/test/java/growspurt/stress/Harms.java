package growspurt.stress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** More maps that are sound but for one thing: what they do takes the JVM down, or lets it stand still. */
public final class Harms {

    private Harms() {}

    private static final AtomicLong MAPS = new AtomicLong();
    /** Growth points are found, and the first samples made, before a map turns bad. */
    private static final long BEFORE = 3_000;

    private static boolean atRest() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("arbiter")));
    }

    /** Reads where no memory is. */
    public static final class Crashes extends Troubles.Candidate {
        public Crashes() {
            super("harm-crashes");
        }

        @Override
        void trouble() {
            try {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe"); // by name: javac warns of it where it is imported
                Field field = unsafe.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                unsafe.getMethod("getByte", long.class).invoke(field.get(null), 1L);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Never comes back once the actors are done. */
    public static final class SpinsAtRest extends Troubles.Candidate {
        public SpinsAtRest() {
            super("harm-spins-at-rest");
        }

        @Override
        void trouble() {
            while (atRest()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Is never made, from some map on. */
    public static final class BuildsForEver extends Troubles.Candidate {
        public BuildsForEver() {
            super("harm-builds-for-ever");
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            while (MAPS.incrementAndGet() > BEFORE) {
                Thread.onSpinWait();
            }
            return super.newMap();
        }

        @Override
        void trouble() {}
    }

    /** Takes a minute to be made. */
    public static final class BuildsSlowly extends Troubles.Candidate {
        public BuildsSlowly() {
            super("harm-builds-slowly");
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
            return super.newMap();
        }

        @Override
        void trouble() {}
    }

    /** Needs 2 ms for a lookup: a test of it gets done, but its tries alone outlast what a hang is given. */
    public static final class IsSlow extends Troubles.Candidate {
        public IsSlow() {
            super("harm-is-slow");
        }

        @Override
        void trouble() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** Needs half a millisecond for an insert: to look for its growth outlasts what a hang is given. */
    public static final class InsertsSlowly extends Troubles.Candidate {
        public InsertsSlowly() {
            super("harm-inserts-slowly");
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new Troubles.Map<>(this::trouble) {
                private static final long serialVersionUID = 1L;

                @Override
                public @Nullable V put(Long key, V value) {
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
                    return super.put(key, value);
                }
            };
        }

        @Override
        void trouble() {}
    }

    /** Needs 40 ms for a lookup. */
    public static final class Crawls extends Troubles.Candidate {
        public Crawls() {
            super("harm-crawls");
        }

        @Override
        void trouble() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        }
    }

    /** Throws what no contract names, and ends the JVM later. */
    public static final class ThrowsThenHalts extends Troubles.Candidate {

        private static final AtomicLong LOOKUPS = new AtomicLong();

        public ThrowsThenHalts() {
            super("harm-throws-then-halts");
        }

        @Override
        void trouble() {
            long lookup = LOOKUPS.incrementAndGet();
            if (lookup == 1) {
                throw new IllegalStateException("the first lookup");
            }
            if (lookup > 20_000) {
                Runtime.getRuntime().halt(3);
            }
        }
    }

    /** Lets the two actors wait for each other. */
    public static final class Deadlocks extends Troubles.Candidate {

        private static final ReentrantLock ONE = new ReentrantLock();
        private static final ReentrantLock OTHER = new ReentrantLock();

        public Deadlocks() {
            super("harm-deadlocks");
        }

        @Override
        void trouble() {
            boolean grower = Thread.currentThread().getName().endsWith("grower");
            ReentrantLock first = grower ? ONE : OTHER;
            ReentrantLock second = grower ? OTHER : ONE;
            first.lock();
            try {
                while (!second.isLocked()) {
                    Thread.onSpinWait(); // until the other actor is here too
                }
                second.lockInterruptibly(); // for ever
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                first.unlock();
            }
        }
    }

    /** Has the operating system end the JVM, or stop it. */
    private abstract static class Signals extends Troubles.Candidate {

        private final String signal;

        Signals(String id, String signal) {
            super(id);
            this.signal = signal;
        }

        @Override
        void trouble() {
            try {
                new ProcessBuilder(
                                "kill",
                                "-" + signal,
                                "" + ProcessHandle.current().pid())
                        .start();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Is killed. */
    public static final class IsKilled extends Signals {
        public IsKilled() {
            super("harm-is-killed", "KILL");
        }
    }

    /** Is stopped, and goes on when somebody lets it. */
    public static final class IsStopped extends Signals {
        public IsStopped() {
            super("harm-is-stopped", "STOP");
        }
    }
}
