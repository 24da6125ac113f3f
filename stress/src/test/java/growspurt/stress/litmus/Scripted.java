package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that answers what a test wants. Its generation changes with the insert after each power of two from 4. */
public final class Scripted implements MapCandidate {

    static final String ID = "scripted";

    /** What the next lookups and inserts do to their answers, in order; when empty the map is sound. */
    static final Deque<UnaryOperator<@Nullable Long>> LOOKUPS = new ArrayDeque<>();

    static final Deque<UnaryOperator<@Nullable Long>> INSERTS = new ArrayDeque<>();

    /** Makes this the candidate of all litmus classes of this JVM. */
    static void takeThePlace() {
        System.setProperty(UnderTest.CANDIDATE, ID);
        LOOKUPS.clear();
        INSERTS.clear();
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
