package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that answers what a test wants. Its generation changes with the insert after each power of two from 4. */
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

    private static final List<Deque<?>> SCRIPTS =
            List.of(LOOKUPS, INSERTS, REPLACEMENTS, REMOVALS, CONDITIONAL_INSERTS, COMPUTATIONS, RUNS);

    /** Makes this the candidate of all litmus classes of this JVM. */
    static void takeThePlace() {
        System.setProperty(UnderTest.CANDIDATE, ID);
        SCRIPTS.forEach(Deque::clear);
    }

    static UnaryOperator<@Nullable Long> sound() {
        return answer -> answer;
    }

    static UnaryOperator<@Nullable Long> answers(@Nullable Long wrong) {
        return answer -> wrong;
    }

    static UnaryOperator<@Nullable Long> fails(Error error) {
        return answer -> {
            throw error;
        };
    }

    static UnaryOperator<@Nullable Long> fails(RuntimeException exception) {
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
        return Set.of();
    }

    @Override
    public String source() {
        return "none";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of((Answers) (ConcurrentMap<?, ?>) map);
    }

    private static final class Answers extends ConcurrentHashMap<Long, Long> implements GrowthGauge {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Long get(Object key) {
            return next(LOOKUPS).apply(super.get(key));
        }

        @Override
        public @Nullable Long put(Long key, Long value) {
            return next(INSERTS).apply(super.put(key, value));
        }

        @Override
        public @Nullable Long replace(Long key, Long value) {
            return next(REPLACEMENTS).apply(super.replace(key, value));
        }

        @Override
        public @Nullable Long remove(Object key) {
            return next(REMOVALS).apply(super.remove(key));
        }

        @Override
        public boolean remove(Object key, Object value) {
            return next(REMOVALS).apply(super.remove(key, value) ? (Long) value : null) != null;
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
        public int generation() {
            return Integer.highestOneBit(Math.max(4, size() - 1));
        }

        @Override
        public boolean growing() {
            return false;
        }

        private static UnaryOperator<@Nullable Long> next(Deque<UnaryOperator<@Nullable Long>> script) {
            return script.isEmpty() ? sound() : script.remove();
        }
    }
}
