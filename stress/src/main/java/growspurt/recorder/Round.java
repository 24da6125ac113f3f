package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.recorder.KeyChecker.Answer;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One fresh map, filled to just before a growth, and what some threads do to it once they have met. */
final class Round {

    private static final int STATES = 100_000;
    private static final int MEETING_SPINS = 4_000;
    private static final int MOST_DELAY = 40;
    private static final long AFTERWARDS = 1_000_000;

    private final MapCandidate candidate;
    private final Terrain terrain;
    private final Tape[] tapes;
    private final int[] delays;
    private final AtomicInteger arrived = new AtomicInteger();
    private Long[] keys = {};
    private int prefilled;
    private ConcurrentMap<Long, Object> map;
    private GrowthGauge gauge;
    private int generation;

    Round(MapCandidate candidate, Terrain terrain, int threads, int operations) {
        this.candidate = candidate;
        this.terrain = terrain;
        this.tapes = new Tape[threads];
        this.delays = new int[threads];
        for (int t = 0; t < threads; t++) {
            tapes[t] = new Tape(operations);
        }
        this.map = candidate.newMap();
        this.gauge = candidate.gauge(map).orElseThrow();
    }

    /** Makes the map and plans what is done; the same for the same {@code random}. */
    void prepare(SplittableRandom random) {
        Mix mix = Mix.any(random);
        Terrain.Place place = terrain.any(random);
        keys = place.keys();
        prefilled = place.prefilled();
        map = candidate.newMap();
        gauge = candidate.gauge(map).orElseThrow();
        for (int i = 0; i < prefilled; i++) {
            map.put(keys[i], (Object) (long) i);
        }
        GrowthPoint.lookUp(map, place.lookups());
        generation = gauge.generation();
        arrived.setPlain(0);
        int hot = random.nextInt(prefilled + 1);
        int starter = random.nextInt(tapes.length);
        for (int t = 0; t < tapes.length; t++) {
            delays[t] = random.nextInt(MOST_DELAY);
            plan(tapes[t], t, mix, hot, t == starter, random);
        }
    }

    private void plan(Tape tape, int thread, Mix mix, int hot, boolean starts, SplittableRandom random) {
        tape.rewind();
        int operations = 1 + random.nextInt(tape.most());
        for (int i = 0; i < operations; i++) {
            boolean first = starts && i == 0;
            Operation operation = first ? Operation.PUT : mix.operation(random);
            int key = first ? prefilled : mix.key(random, thread, tapes.length, keys.length, hot);
            long value = keys.length + (long) i * tapes.length + thread;
            tape.plan(operation, key, value, other(random, key));
        }
    }

    /** A value that the key may have. */
    private Long other(SplittableRandom random, int key) {
        return key < prefilled && random.nextBoolean()
                ? (long) key
                : (long) keys.length + random.nextInt(2 * tapes.length);
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
        tapes[thread].play(map, keys, gauge);
    }

    int operations() {
        int operations = 0;
        for (Tape tape : tapes) {
            operations += tape.done();
        }
        return operations;
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
        return threads >= 2 ? hits : 0;
    }

    boolean grew() {
        return gauge.growing() || gauge.generation() != generation;
    }

    /**
     * {@return what the round broke; what takes time is looked for only if it is asked}
     *
     * @param asked properties that are not known to be broken
     * @param uncertainty of the clock, in nanoseconds
     */
    List<Breach> judge(Set<Property> asked, long uncertainty) {
        List<Breach> breaches = new ArrayList<>();
        thrown(breaches);
        try {
            atRest(asked, uncertainty, breaches);
        } catch (EndlessTraversal e) {
            breaches.add(
                    Breach.told(Property.OPERATIONS_TERMINATE, "an operation at rest ran round a cycle and gave up"));
        } catch (RuntimeException e) {
            breaches.add(Breach.told(
                    Property.ONLY_DOCUMENTED_EXCEPTIONS,
                    "an operation at rest threw " + e.getClass().getSimpleName()));
        }
        return breaches;
    }

    private void atRest(Set<Property> asked, long uncertainty, List<Breach> breaches) {
        Object[] atRest = new Object[keys.length];
        int present = 0;
        for (int k = 0; k < keys.length; k++) {
            atRest[k] = map.get(keys[k]);
            present += atRest[k] == null ? 0 : 1;
        }
        if (asked.contains(Property.SIZE_EXACT_AT_REST) && map.size() != present) {
            breaches.add(Breach.told(
                    Property.SIZE_EXACT_AT_REST,
                    "size() is " + map.size() + " at rest, and " + present + " keys are found"));
        }
        if (asked.contains(Property.KEY_APPEARS_ONCE)) {
            iteration(present, breaches);
        }
        if (asked.contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE)) {
            keys(atRest, uncertainty, breaches);
        }
    }

    private void iteration(int present, List<Breach> breaches) {
        Set<Long> seen = new HashSet<>();
        for (Long key : map.keySet()) {
            if (!seen.add(key)) {
                breaches.add(
                        Breach.told(Property.KEY_APPEARS_ONCE, "an iteration at rest shows key " + key + " twice"));
                return;
            }
        }
        if (seen.size() != present) {
            breaches.add(Breach.told(
                    Property.KEY_APPEARS_ONCE,
                    "an iteration at rest shows " + seen.size() + " keys, and " + present + " are found"));
        }
    }

    private void keys(Object[] atRest, long uncertainty, List<Breach> breaches) {
        for (int k = 0; k < keys.length; k++) {
            List<List<Recorded>> history = history(k, atRest[k], uncertainty);
            long initial = k < prefilled ? k : Operation.ABSENT;
            if (KeyChecker.check(history, initial, STATES) == Answer.NO_ORDER) {
                breaches.add(Breach.of(Witness.of(keys[k], initial, history)));
                return;
            }
        }
    }

    private List<List<Recorded>> history(int key, @Nullable Object atRest, long uncertainty) {
        List<List<Recorded>> history = new ArrayList<>();
        long last = 0;
        for (Tape tape : tapes) {
            List<Recorded> operations = new ArrayList<>();
            for (int i = 0; i < tape.done(); i++) {
                if (tape.key(i) == key) {
                    operations.add(tape.recorded(i, uncertainty));
                    last = Math.max(last, tape.end(i));
                }
            }
            history.add(operations);
        }
        long end = last + AFTERWARDS;
        history.add(List.of(new Recorded(Operation.GET, 0, 0, Operation.number(atRest), end, end)));
        return history;
    }

    private void thrown(List<Breach> breaches) {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done(); i++) {
                if (tape.result(i) instanceof EndlessTraversal) {
                    breaches.add(
                            Breach.told(Property.OPERATIONS_TERMINATE, "an operation ran round a cycle and gave up"));
                } else if (tape.result(i) instanceof Throwable thrown && !isReportOfMisuse(thrown)) {
                    String finding =
                            tape.told(i, keys) + " threw " + thrown.getClass().getSimpleName();
                    breaches.add(Breach.told(Property.ONLY_DOCUMENTED_EXCEPTIONS, finding));
                    breaches.add(Breach.told(Property.PER_KEY_OPERATIONS_LINEARIZABLE, finding));
                }
            }
        }
    }

    private boolean isReportOfMisuse(Throwable thrown) {
        return thrown instanceof ConcurrentModificationException
                && candidate.promises().contains(Guarantee.FAILS_FAST);
    }
}
