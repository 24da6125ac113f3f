package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A map that answers what a test wants. Its generation doubles with the insert after each power of two from 8, and halves
 * with the removal that leaves half as many entries.
 */
public final class Scripted implements MapCandidate {

    static final String ID = "scripted";

    /** What the next operations of a kind do to their answers, in order; when empty the map is sound. */
    static final Deque<UnaryOperator<@Nullable Long>> LOOKUPS = new ArrayDeque<>();

    static final Deque<UnaryOperator<@Nullable Long>> INSERTS = new ArrayDeque<>();
    static final Deque<UnaryOperator<@Nullable Long>> REPLACEMENTS = new ArrayDeque<>();

    /** Of {@code remove(key, value)} too: no answer means that nothing was removed. */
    static final Deque<UnaryOperator<@Nullable Long>> REMOVALS = new ArrayDeque<>();

    static final Deque<UnaryOperator<@Nullable Long>> CONDITIONAL_INSERTS = new ArrayDeque<>();
    static final Deque<UnaryOperator<@Nullable Long>> COMPUTATIONS = new ArrayDeque<>();

    /** How often the next functions run that are given to the map. */
    static final Deque<Integer> RUNS = new ArrayDeque<>();

    /** What the next {@code replace(key, old, new)} and {@code remove(key, old)} do to their answers. */
    static final Deque<UnaryOperator<Boolean>> CONDITIONALS = new ArrayDeque<>();

    /** What the next iterations, copies too, show instead of what is there. */
    static final Deque<UnaryOperator<List<Map.Entry<Long, Long>>>> ITERATIONS = new ArrayDeque<>();

    /** What the next looks at the generation see; scripted before the arbiter, since arriving actors look at it too. */
    static final Deque<UnaryOperator<Integer>> GENERATIONS = new ArrayDeque<>();

    /** What the next {@code size} do to their answers. */
    static final Deque<UnaryOperator<Integer>> SIZES = new ArrayDeque<>();

    /** What the next {@code isEmpty} do to their answers. */
    static final Deque<UnaryOperator<Boolean>> EMPTY = new ArrayDeque<>();

    /** What the next {@code clear} do to the decision to clear. */
    static final Deque<UnaryOperator<Boolean>> CLEARS = new ArrayDeque<>();

    /** Whether maps say that they grow. */
    static boolean growing;

    private static final List<Deque<?>> SCRIPTS = List.of(
            LOOKUPS,
            INSERTS,
            REPLACEMENTS,
            REMOVALS,
            CONDITIONAL_INSERTS,
            COMPUTATIONS,
            RUNS,
            CONDITIONALS,
            ITERATIONS,
            GENERATIONS,
            SIZES,
            EMPTY,
            CLEARS);

    /** Makes this the candidate of all litmus classes of this JVM. */
    static void takeThePlace() {
        System.setProperty(UnderTest.CANDIDATE, ID);
        SCRIPTS.forEach(Deque::clear);
        growing = false;
    }

    static <T extends @Nullable Object> UnaryOperator<T> sound() {
        return answer -> answer;
    }

    static UnaryOperator<@Nullable Long> answers(@Nullable Long wrong) {
        return answer -> wrong;
    }

    static UnaryOperator<Boolean> answers(boolean wrong) {
        return answer -> wrong;
    }

    static UnaryOperator<Integer> answers(int wrong) {
        return answer -> wrong;
    }

    static <T extends @Nullable Object> UnaryOperator<T> fails(Error error) {
        return answer -> {
            throw error;
        };
    }

    static <T extends @Nullable Object> UnaryOperator<T> fails(RuntimeException exception) {
        return answer -> {
            throw exception;
        };
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String summary() {
        return "a map that answers what a test wants";
    }

    @Override
    @SuppressWarnings("unchecked") // the litmus classes use Long only
    public <V> ConcurrentMap<Long, V> newMap() {
        return (ConcurrentMap<Long, V>) new Answers();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.WEAK_ITERATION);
    }

    @Override
    public String source() {
        return "none";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of((Answers) (ConcurrentMap<?, ?>) map);
    }

    private static final class Answers extends Sound implements GrowthGauge {

        private static final int SHORTEST = 4;

        private int length = SHORTEST;

        @Override
        public @Nullable Long get(Object key) {
            return next(LOOKUPS).apply(super.get(key));
        }

        @Override
        public @Nullable Long put(Long key, Long value) {
            Long before = super.put(key, value);
            fit();
            return next(INSERTS).apply(before);
        }

        @Override
        public @Nullable Long replace(Long key, Long value) {
            return next(REPLACEMENTS).apply(super.replace(key, value));
        }

        @Override
        public @Nullable Long remove(Object key) {
            Long before = super.remove(key);
            fit();
            return next(REMOVALS).apply(before);
        }

        @Override
        public boolean remove(Object key, Object value) {
            boolean removed = next(CONDITIONALS).apply(super.remove(key, value));
            return next(REMOVALS).apply(removed ? (Long) value : null) != null;
        }

        @Override
        public boolean replace(Long key, Long old, Long value) {
            return next(CONDITIONALS).apply(super.replace(key, old, value));
        }

        @Override
        public @Nullable Long merge(Long key, Long value, BiFunction<? super Long, ? super Long, ? extends Long> sum) {
            return next(COMPUTATIONS).apply(super.merge(key, value, sum));
        }

        @Override
        public @Nullable Long compute(Long key, BiFunction<? super Long, ? super Long, ? extends Long> function) {
            return next(COMPUTATIONS).apply(super.compute(key, function));
        }

        @Override
        public @Nullable Long putIfAbsent(Long key, Long value) {
            return next(CONDITIONAL_INSERTS).apply(super.putIfAbsent(key, value));
        }

        @Override
        public @Nullable Long computeIfAbsent(Long key, Function<? super Long, ? extends Long> function) {
            int runs = RUNS.isEmpty() ? 1 : RUNS.remove();
            for (int i = 1; i < runs; i++) {
                Long unused = function.apply(key);
            }
            return next(COMPUTATIONS).apply(super.computeIfAbsent(key, function));
        }

        @Override
        public Set<Map.Entry<Long, Long>> entrySet() {
            return new View(super.entrySet());
        }

        @Override
        public int size() {
            return next(SIZES).apply(super.size());
        }

        @Override
        public boolean isEmpty() {
            return next(EMPTY).apply(super.isEmpty());
        }

        @Override
        public void clear() {
            if (next(CLEARS).apply(true)) {
                super.clear();
            }
        }

        @Override
        public int generation() {
            fit();
            return next(GENERATIONS).apply(length);
        }

        private void fit() {
            while (entries() > 2 * length) {
                length *= 2;
            }
            while (length > SHORTEST && 2 * entries() <= length) {
                length /= 2;
            }
        }

        @Override
        public boolean growing() {
            return growing;
        }
    }

    private static final class View extends AbstractSet<Map.Entry<Long, Long>> {

        private final Set<Map.Entry<Long, Long>> there;

        View(Set<Map.Entry<Long, Long>> there) {
            this.there = there;
        }

        @Override
        public Iterator<Map.Entry<Long, Long>> iterator() {
            return next(ITERATIONS).apply(new ArrayList<>(there)).iterator();
        }

        @Override
        public int size() {
            return there.size();
        }
    }

    private static <T extends @Nullable Object> UnaryOperator<T> next(Deque<UnaryOperator<T>> script) {
        return script.isEmpty() ? sound() : script.remove();
    }
}
