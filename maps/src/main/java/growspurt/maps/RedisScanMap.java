package growspurt.maps;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dict of Redis under one mutex, iterated by its cursor: no copy of the whole map, no pause of the rehash.
 *
 * <p><b>Semantics.</b> Those of {@link RedisDictMap} but for iteration: an iterator shows each key that is there from the
 * time it is made to its end exactly once, whatever grows and shrinks meanwhile; one that comes or goes once or not at all,
 * with the value that it had when its slot was read.
 *
 * <p><b>Linearization points.</b> Any moment under the mutex; an iterator has none.
 *
 * <p><b>Memory ordering.</b> That of {@link RedisDictMap}.
 *
 * <p><b>Progress.</b> Blocking: all wait for all. An iterator holds the mutex for one slot at a time, while rehashing for
 * one slot of the shorter table and those of the longer one that it is split into.
 *
 * <p><b>Cost.</b> That of {@link RedisDictMap}; an iterator remembers the keys that it has shown, because the cursor may come
 * by an entry again.
 *
 * <p><b>Source.</b> The command SCAN of Redis, October 2024, on {@link RedisDict}. Departure: SCAN may show a key twice and
 * leaves it to the caller to remember.
 *
 * @param <V> type of the values
 */
public final class RedisScanMap<V> extends RedisDictMap<V> {

    /** An empty map of four slots. */
    public RedisScanMap() {
        this(RedisDict::new);
    }

    /** An empty map on a dict of {@code dicts}. */
    public RedisScanMap(Function<GrowthMark, RedisDict<V>> dicts) {
        super(dicts);
    }

    @Override
    Iterator<Node<V>> nodes() {
        return new Scan();
    }

    @Override
    public boolean containsValue(Object value) {
        Objects.requireNonNull(value, "value");
        for (Iterator<Node<V>> copies = super.nodes(); copies.hasNext(); ) {
            if (value.equals(copies.next().value)) {
                return true;
            }
        }
        return false;
    }

    private final class Scan extends WeakWalk<V> {

        private final Set<Long> shown = new HashSet<>();
        private final Queue<Node<V>> met = new ArrayDeque<>();
        private long cursor;
        private boolean ended;

        @Override
        protected @Nullable Node<V> advance() {
            while (met.isEmpty() && !ended) {
                cursor = scan(cursor, this::meet);
                ended = cursor == 0;
            }
            return met.poll();
        }

        private void meet(Long key, V value) {
            if (shown.add(key)) {
                met.add(new Node<>(key, Node.hash(key), value));
            }
        }
    }
}
