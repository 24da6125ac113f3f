package growspurt.cli.hostile;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Candidates that attack the harness; each is a class of its own, for {@link java.util.ServiceLoader}. */
abstract class HostileCandidate implements MapCandidate {

    private final String id;
    private final Runnable attack;

    HostileCandidate(String id, Runnable attack) {
        this.id = id;
        this.attack = attack;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String summary() {
        return "attacks the harness";
    }

    @Override
    public final <V> ConcurrentMap<Long, V> newMap() {
        return new HostileMap<>(attack);
    }

    @Override
    public final Set<Guarantee> promises() {
        return Set.of(Guarantee.PER_KEY_LINEARIZABLE, Guarantee.TERMINATES);
    }

    @Override
    public final String source() {
        return "the tests of the command line";
    }

    @Override
    public final Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((HostileMap<?>) map).gauge());
    }

    /** Never comes back from a look-up. */
    public static final class Loops extends HostileCandidate {

        /** For the service loader. */
        public Loops() {
            super("hostile-loops", Loops::spin);
        }

        private static void spin() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    /** Ends the virtual machine in good order. */
    public static final class Exits extends HostileCandidate {

        /** For the service loader. */
        public Exits() {
            super("hostile-exits", () -> System.exit(0));
        }
    }

    /** Runs out of stack. */
    public static final class Overflows extends HostileCandidate {

        /** For the service loader. */
        public Overflows() {
            super("hostile-overflows", () -> deeper(0));
        }

        @SuppressWarnings("InfiniteRecursion") // that is the attack
        private static int deeper(int depth) {
            return deeper(depth + 1) + 1;
        }
    }

    /** Runs out of heap. */
    public static final class Devours extends HostileCandidate {

        private static final List<long[]> EATEN = new CopyOnWriteArrayList<>();

        /** For the service loader. */
        public Devours() {
            super("hostile-devours", Devours::eat);
        }

        private static void eat() {
            while (true) {
                EATEN.add(new long[1 << 20]);
            }
        }
    }
}
