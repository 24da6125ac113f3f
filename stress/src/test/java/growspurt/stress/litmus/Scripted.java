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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that answers what a test wants. Its generation changes with the insert after each power of two from 4. */
public final class Scripted implements MapCandidate {

    static final String ID = "scripted";

    /** What the next lookups and inserts do to their answers, in order; when empty the map is sound. */
    static final Deque<UnaryOperator<@Nullable Long>> LOOKUPS = new ArrayDeque<>();

    static final Deque<UnaryOperator<@Nullable Long>> INSERTS = new ArrayDeque<>();

    /** What the next {@code remove(key)} do to their answers. */
    static final Deque<UnaryOperator<@Nullable Long>> REMOVALS = new ArrayDeque<>();

    /** What the next {@code replace(key, old, new)} and {@code remove(key, old)} do to their answers. */
    static final Deque<UnaryOperator<Boolean>> CONDITIONALS = new ArrayDeque<>();

    /** What the next {@code merge} and {@code compute} do to their answers. */
    static final Deque<UnaryOperator<@Nullable Long>> COMPUTATIONS = new ArrayDeque<>();

    /** What the next iterations show instead of what is there. */
    static final Deque<UnaryOperator<List<Map.Entry<Long, Long>>>> ITERATIONS = new ArrayDeque<>();

    /** What the next looks at the generation see; scripted before the arbiter, since arriving actors look at it too. */
    static final Deque<UnaryOperator<Integer>> GENERATIONS = new ArrayDeque<>();

    /** Makes this the candidate of all litmus classes of this JVM. */
    static void takeThePlace() {
        System.setProperty(UnderTest.CANDIDATE, ID);
        LOOKUPS.clear();
        INSERTS.clear();
        REMOVALS.clear();
        CONDITIONALS.clear();
        COMPUTATIONS.clear();
        ITERATIONS.clear();
        GENERATIONS.clear();
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
        public @Nullable Long remove(Object key) {
            return next(REMOVALS).apply(super.remove(key));
        }

        @Override
        public boolean remove(Object key, Object old) {
            return next(CONDITIONALS).apply(super.remove(key, old));
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
        public Set<Map.Entry<Long, Long>> entrySet() {
            List<Map.Entry<Long, Long>> shown = next(ITERATIONS).apply(new ArrayList<>(super.entrySet()));
            return new AbstractSet<>() {

                @Override
                public Iterator<Map.Entry<Long, Long>> iterator() {
                    return shown.iterator();
                }

                @Override
                public int size() {
                    return shown.size();
                }
            };
        }

        @Override
        public int generation() {
            return next(GENERATIONS).apply(Integer.highestOneBit(Math.max(4, size() - 1)));
        }

        @Override
        public boolean growing() {
            return false;
        }

        private static <T extends @Nullable Object> UnaryOperator<T> next(Deque<UnaryOperator<T>> script) {
            return script.isEmpty() ? sound() : script.remove();
        }
    }
}
