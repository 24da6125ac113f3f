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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that answers what a test wants. Its generation changes with the insert after each power of two from 4. */
public final class Scripted implements MapCandidate {

    static final String ID = "scripted";

    /** What the next lookups and inserts do to their answers, in order; when empty the map is sound. */
    static final Deque<UnaryOperator<@Nullable Long>> LOOKUPS = new ArrayDeque<>();

    static final Deque<UnaryOperator<@Nullable Long>> INSERTS = new ArrayDeque<>();

    /** What the next iterations, copies too, show instead of what is there. */
    static final Deque<UnaryOperator<List<Map.Entry<Long, Long>>>> ITERATIONS = new ArrayDeque<>();

    /** What the next {@code size} do to their answers. */
    static final Deque<UnaryOperator<Integer>> SIZES = new ArrayDeque<>();

    /** What the next {@code isEmpty} do to their answers. */
    static final Deque<UnaryOperator<Boolean>> EMPTY = new ArrayDeque<>();

    /** What the next {@code clear} do to the decision to clear. */
    static final Deque<UnaryOperator<Boolean>> CLEARS = new ArrayDeque<>();

    /** Makes this the candidate of all litmus classes of this JVM. */
    static void takeThePlace() {
        System.setProperty(UnderTest.CANDIDATE, ID);
        LOOKUPS.clear();
        INSERTS.clear();
        ITERATIONS.clear();
        SIZES.clear();
        EMPTY.clear();
        CLEARS.clear();
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

    private static final class Answers extends Sound implements GrowthGauge {

        @Override
        public @Nullable Long get(Object key) {
            return next(LOOKUPS).apply(super.get(key));
        }

        @Override
        public @Nullable Long put(Long key, Long value) {
            return next(INSERTS).apply(super.put(key, value));
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
            return Integer.highestOneBit(Math.max(4, entries() - 1));
        }

        @Override
        public boolean growing() {
            return false;
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
