package growspurt.api;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Classes that a stranger might name. */
final class Strangers {

    private Strangers() {}

    /** A map with one table, and a second one beside it for as long as eight inserts take after each growth. */
    public static final class TwoTables<K, V> extends AbstractMap<K, V> {

        private final Map<K, V> entries = new HashMap<>();
        private Object[] table = new Object[4];
        private Object @Nullable [] old;
        private int steps;

        @Override
        public @Nullable V put(K key, V value) {
            if (old != null && --steps == 0) {
                old = null;
            }
            V before = entries.put(key, value);
            if (entries.size() > table.length) {
                old = table;
                steps = 2;
                table = new Object[2 * table.length];
            }
            return before;
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }

    /** A map of four parts, each with a table of its own. */
    public static final class InParts<K, V> extends AbstractMap<K, V> {

        private final Part[] parts = {new Part(), new Part(), new Part(), new Part()};
        private final Map<K, V> entries = new HashMap<>();

        private static final class Part {
            private int[] table = new int[2];
            private int count;
        }

        @Override
        public @Nullable V put(K key, V value) {
            Part part = parts[key.hashCode() & 3];
            if (++part.count > part.table.length) {
                part.table = Arrays.copyOf(part.table, 2 * part.table.length);
            }
            return entries.put(key, value);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }

    /** A table of bins, each an array as long as it has entries. */
    public static final class ArrayBins<K, V> extends AbstractMap<K, V> {

        private final Map<K, V> entries = new HashMap<>();
        private Object[][] bins = new Object[4][0];

        @Override
        public @Nullable V put(K key, V value) {
            V before = entries.put(key, value);
            if (entries.size() > 2 * bins.length) {
                bins = new Object[2 * bins.length][0];
                entries.keySet().forEach(this::add);
            } else if (before == null) {
                add(key);
            }
            return before;
        }

        private void add(Object key) {
            int index = key.hashCode() & (bins.length - 1);
            Object[] bin = Arrays.copyOf(bins[index], bins[index].length + 1);
            bin[bin.length - 1] = key;
            bins[index] = bin;
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }

    /** A map whose table, and the array of locks beside it, are made by the first insert. */
    public static final class LazyTable<K, V> extends AbstractMap<K, V> {

        private final Map<K, V> entries = new HashMap<>();
        private @Nullable Inner inner;

        private static final class Inner {
            private Object[] table = new Object[4];
            private final Object[] locks = {new Object()};
        }

        @Override
        public @Nullable V put(K key, V value) {
            Inner made = inner == null ? new Inner() : inner;
            inner = made;
            synchronized (made.locks[0]) {
                V before = entries.put(key, value);
                if (entries.size() > made.table.length) {
                    made.table = new Object[2 * made.table.length];
                }
                return before;
            }
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }

    /** A new array for each insert: there is no growth to be told from another insert. */
    public static final class CopiedEachTime<K, V> extends AbstractMap<K, V> {

        private final TreeMap<K, V> entries = new TreeMap<>();
        private Object[] copy = {};

        @Override
        public @Nullable V put(K key, V value) {
            V before = entries.put(key, value);
            copy = new Object[entries.size()];
            return before;
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return copy.length == 0 ? Set.of() : entries.entrySet();
        }
    }

    /** Keeps everything where reflection does not get: in an object of the JDK whose package is closed. */
    public static final class Hidden<K, V> extends AbstractMap<K, V> {

        private final ThreadLocal<Map<K, V>> entries = ThreadLocal.withInitial(() -> new HashMap<>(4));

        @Override
        public @Nullable V put(K key, V value) {
            return entries.get().put(key, value);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.get().entrySet();
        }
    }

    /** Implements more than {@link Map}. */
    public static final class Concurrent<K, V> extends ConcurrentHashMap<K, V> {
        private static final long serialVersionUID = 1L;
    }

    /** A concurrent map that leaves its size to {@link AbstractMap}. */
    public static final class Sizeless<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

        private final ConcurrentMap<K, V> entries = new ConcurrentHashMap<>();

        @Override
        public @Nullable V put(K key, V value) {
            return entries.put(key, value);
        }

        @Override
        public @Nullable V putIfAbsent(K key, V value) {
            return entries.putIfAbsent(key, value);
        }

        @Override
        public boolean remove(Object key, Object value) {
            return entries.remove(key, value);
        }

        @Override
        public @Nullable V replace(K key, V value) {
            return entries.replace(key, value);
        }

        @Override
        public boolean replace(K key, V old, V value) {
            return entries.replace(key, old, value);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }
    }

    /** Gives nothing back. */
    public static final class KeepsAll<K, V> extends ConcurrentHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public V remove(Object key) {
            throw new UnsupportedOperationException();
        }
    }

    /** Gives nothing back, but notices only when there is something. */
    public static final class OnlyGrows<K, V> extends AbstractMap<K, V> {

        private final Map<K, V> entries = new HashMap<>();

        @Override
        public @Nullable V put(K key, V value) {
            return entries.put(key, value);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return Collections.unmodifiableSet(entries.entrySet());
        }
    }

    /** Gives back one at a time. */
    public static final class KeepsMost<K, V> extends ConcurrentHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    /** For numbers of 32 bits. */
    public static final class OfInts<V> extends ConcurrentHashMap<Long, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable V put(Long key, V value) {
            if (key > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("" + key);
            }
            return super.put(key, value);
        }
    }

    /** Not a map. */
    public static final class NoMap {}

    /** A concurrent map with a {@code clear} of its own. */
    public static final class ClearsItself<K, V> extends ConcurrentHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        public void clear() {
            keySet().forEach(this::remove);
        }
    }

    /** Cannot be instantiated. */
    public abstract static class Unfinished extends HashMap<Long, Long> {
        private static final long serialVersionUID = 1L;
    }

    /** Wants to be told something. */
    public static final class Wants extends HashMap<Long, Long> {
        private static final long serialVersionUID = 1L;

        /** Takes an argument. */
        public Wants(int capacity) {
            super(capacity);
        }
    }

    /** Does not come to be. */
    public static final class Refuses extends HashMap<Long, Long> {
        private static final long serialVersionUID = 1L;

        /** Throws. */
        public Refuses() {
            throw new IllegalStateException("no luck");
        }
    }

    /** Wants other keys. */
    public static final class OfStrings extends TreeMap<String, Object> {
        private static final long serialVersionUID = 1L;

        /** Holds a key from the start. */
        public OfStrings() {
            put("a", "a");
        }
    }

    /** Cannot be written. */
    public static final class ReadOnly<K, V> extends AbstractMap<K, V> {
        @Override
        public Set<Entry<K, V>> entrySet() {
            return Set.of();
        }
    }

    /** A candidate without a service file. */
    public static final class Candidate implements MapCandidate {

        @Override
        public String id() {
            return "by-class";
        }

        @Override
        public String summary() {
            return "found by its class";
        }

        @Override
        public <V> ConcurrentMap<Long, V> newMap() {
            return new ConcurrentHashMap<>();
        }

        @Override
        public Set<Guarantee> promises() {
            return Set.of(Guarantee.TERMINATES);
        }

        @Override
        public String source() {
            return Objects.toString(getClass().getSimpleName());
        }
    }
}
