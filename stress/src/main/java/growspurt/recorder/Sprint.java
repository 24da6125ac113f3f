package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A quick look before the rounds: two threads put keys of their own into one fresh map after the other and read each back at once.
 * What breaks at any growth shows within milliseconds, before a JVM that has just started has loaded what a round takes; how it
 * comes about, the rounds tell.
 *
 * <p>Since nobody else touches a key, its history is sequential and needs no stamps.
 */
final class Sprint implements Actors, Runnable {

    private static final Set<Property> SEEN = EnumSet.of(
            Property.PER_KEY_OPERATIONS_LINEARIZABLE,
            Property.ONLY_DOCUMENTED_EXCEPTIONS,
            Property.OPERATIONS_TERMINATE,
            Property.SIZE_EXACT_AT_REST,
            Property.KEY_APPEARS_ONCE);

    private static final int THREADS = 2;
    /** Of a round: before the calls, before the lookups at rest, and before the look at the whole map. */
    private static final int MEETINGS = 3;

    private static final int KEYS = 64 * THREADS;
    /** The first rounds are short, since nothing is compiled yet. */
    private static final int FEW = 16 * THREADS;

    private static final int FIRST = 2;
    /** Between two counters, so that no thread waits for the processor of the other. */
    private static final int APART = 32;

    private static final long NANOS = 150_000_000;

    private final MapCandidate candidate;
    private final Set<Property> asked;
    private final Listener listener;
    private final List<Thread> threads;
    private final @Nullable Object[] put = new Object[KEYS];
    private final @Nullable Object[] read = new Object[KEYS];
    private final @Nullable Object[] atRest = new Object[KEYS];
    private final int[] played = new int[THREADS * APART];
    private final AtomicInteger begun = new AtomicInteger();
    private final Meeting meeting = new Meeting();
    private ConcurrentMap<Long, Object> map;
    private Long[] keys = keys(FEW);

    /**
     * A sprint that has not begun.
     *
     * @param asked the properties of which a breach is told
     * @param listener hears of a breach
     */
    Sprint(MapCandidate candidate, Set<Property> asked, Listener listener) {
        this.candidate = candidate;
        this.asked = asked;
        this.listener = listener;
        this.map = candidate.newMap();
        this.threads = List.of(new Thread(this, "growspurt-sprinter-1"), new Thread(this, "growspurt-sprinter-2"));
    }

    /** {@return whether a sprint can see that one of {@code asked} is broken} */
    static boolean maySee(Set<Property> asked) {
        return !Collections.disjoint(asked, SEEN);
    }

    private static Long[] keys(int number) {
        Long[] keys = new Long[number];
        for (int k = 0; k < number; k++) {
            keys[k] = (long) k;
        }
        return keys;
    }

    @Override
    public List<Thread> threads() {
        return threads;
    }

    @Override
    public long rounds() {
        return meeting.arrived() / (MEETINGS * THREADS);
    }

    @Override
    public long pulse() {
        return meeting.arrived() + Heartbeat.beats() + Arrays.stream(played).sum();
    }

    @Override
    public boolean isOver() {
        return meeting.isOff();
    }

    /** What each of the threads does. */
    @Override
    public void run() {
        int thread = begun.getAndIncrement();
        long end = System.nanoTime() + NANOS;
        try {
            int number = 0;
            while (meet(++number)) {
                play(thread);
                if (meet(++number)) {
                    lookUp(thread);
                }
                if (meet(++number) && thread == 0) {
                    look();
                    renew();
                    if (System.nanoTime() > end) {
                        meeting.callOff();
                    }
                }
            }
        } catch (EndlessTraversal e) {
            found(Breach.ofCycle(), System.nanoTime());
        } catch (RuntimeException | StackOverflowError e) {
            thrown(e, System.nanoTime());
        } finally {
            meeting.callOff();
        }
    }

    /** {@return whether both have come to meeting number {@code number}, from 1; otherwise the sprint is over, and this round says nothing} */
    private boolean meet(int number) {
        return meeting.await(THREADS * number, Long.MAX_VALUE);
    }

    private void play(int thread) {
        for (int k = thread; k < keys.length && !meeting.isOff(); k += THREADS) {
            put[k] = map.put(keys[k], keys[k]);
            read[k] = map.get(keys[k]);
            played[thread * APART]++;
        }
    }

    private void lookUp(int thread) {
        for (int k = thread; k < keys.length; k += THREADS) {
            atRest[k] = map.get(keys[k]);
            Heartbeat.beat();
        }
    }

    private void look() {
        int broken = broken();
        long seen = System.nanoTime();
        if (broken < keys.length) {
            found(Breach.of(witness(broken)), seen);
        }
        AtRest rest = AtRest.of(map, found(), 0, asked);
        long seenAtRest = System.nanoTime();
        for (Breach breach : rest.breaches()) {
            found(breach, seenAtRest);
        }
    }

    private List<Long> found() {
        List<Long> found = new ArrayList<>(keys.length);
        for (int k = 0; k < keys.length; k++) {
            if (atRest[k] != null) {
                found.add(keys[k]);
            }
        }
        return found;
    }

    private void renew() {
        map = candidate.newMap();
        if (rounds() == FIRST) {
            keys = keys(KEYS);
        }
    }

    /** {@return the first key that is not as its thread left it, or their number} */
    private int broken() {
        int k = 0;
        while (k < keys.length && put[k] == null && keys[k].equals(read[k]) && keys[k].equals(atRest[k])) {
            k++;
        }
        return k;
    }

    private Witness witness(int k) {
        return Witness.of(
                k,
                Operation.ABSENT,
                List.of(
                        List.of(recorded(Operation.PUT, k, put[k], 1), recorded(Operation.GET, k, read[k], 2)),
                        List.of(recorded(Operation.GET, k, atRest[k], 3))));
    }

    private static Recorded recorded(Operation operation, int k, @Nullable Object result, long time) {
        return new Recorded(operation, k, 0, Operation.number(result), 2 * time, 2 * time + 1, false);
    }

    private void thrown(Throwable e, long seen) {
        if (!Judgement.isExcused(candidate, e)) {
            String finding = "an operation threw " + e.getClass().getSimpleName();
            found(Breach.told(Property.ONLY_DOCUMENTED_EXCEPTIONS, finding), seen);
            found(Breach.told(Property.PER_KEY_OPERATIONS_LINEARIZABLE, finding), seen);
        }
    }

    private void found(Breach breach, long seen) {
        if (asked.contains(breach.property())) {
            meeting.callOff();
            listener.broken(breach, seen);
        }
    }
}
