package com.acme;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A hash table behind four locks. A bin belongs to one of them; growing, and all else that concerns the whole table, takes all. */
public final class StripedCache<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

    private record Node<K, V>(K key, V value, Node<K, V> next) {

        Node<K, V> without(Object other) {
            return key.equals(other) ? next : next == null ? this : new Node<>(key, value, next.without(other));
        }
    }

    private final Lock[] stripes = Stream.generate(ReentrantLock::new).limit(4).toArray(Lock[]::new);
    private final AtomicInteger size = new AtomicInteger();
    private volatile Node<K, V>[] table = newTable(stripes.length);

    @Override
    public V get(Object key) {
        return update(key, value -> value);
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public V put(K key, V value) {
        return update(key, old -> value);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return update(key, old -> old == null ? value : old);
    }

    @Override
    public V remove(Object key) {
        return update(key, old -> null);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return value.equals(update(key, old -> value.equals(old) ? null : old));
    }

    @Override
    public V replace(K key, V value) {
        return update(key, old -> old == null ? null : value);
    }

    @Override
    public boolean replace(K key, V expected, V value) {
        return expected.equals(update(key, old -> expected.equals(old) ? value : old));
    }

    @Override
    public int size() {
        return size.get();
    }

    @Override
    public void clear() {
        withAllStripes(() -> {
            table = newTable(stripes.length);
            size.set(0);
        });
    }

    /** The entries that there are now; removing goes to the map. */
    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Removing(entries().iterator());
            }

            @Override
            public int size() {
                return StripedCache.this.size();
            }
        };
    }

    /** Returns the value before; null is absence, before and after. */
    @SuppressWarnings("unchecked") // only a key that is there, or that a method for keys of type K put here, gets a node
    private V update(Object key, UnaryOperator<V> change) {
        Lock stripe = stripes[hash(key) % stripes.length];
        V before;
        stripe.lock();
        try {
            Node<K, V>[] bins = table;
            int bin = hash(key) % bins.length;
            before = find(bins[bin], key);
            V after = change.apply(before);
            if (after != before) {
                Node<K, V> others = before == null ? bins[bin] : bins[bin].without(key);
                bins[bin] = after == null ? others : new Node<>((K) key, after, others);
                size.addAndGet((after == null ? 0 : 1) - (before == null ? 0 : 1));
            }
        } finally {
            stripe.unlock();
        }
        if (size.get() > table.length) {
            withAllStripes(this::grow);
        }
        return before;
    }

    private static <K, V> V find(Node<K, V> bin, Object key) {
        for (Node<K, V> node = bin; node != null; node = node.next) {
            if (node.key.equals(key)) {
                return node.value;
            }
        }
        return null;
    }

    private void grow() {
        if (size.get() <= table.length) {
            return; // another thread did it
        }
        Node<K, V>[] next = newTable(2 * table.length);
        for (Entry<K, V> entry : entries()) {
            int bin = hash(entry.getKey()) % next.length;
            next[bin] = new Node<>(entry.getKey(), entry.getValue(), next[bin]);
        }
        table = next;
    }

    private List<Entry<K, V>> entries() {
        List<Entry<K, V>> entries = new ArrayList<>();
        withAllStripes(() -> {
            for (Node<K, V> bin : table) {
                for (Node<K, V> node = bin; node != null; node = node.next) {
                    entries.add(new SimpleImmutableEntry<>(node.key, node.value));
                }
            }
        });
        return entries;
    }

    private void withAllStripes(Runnable work) {
        for (Lock stripe : stripes) {
            stripe.lock();
        }
        try {
            work.run();
        } finally {
            for (Lock stripe : stripes) {
                stripe.unlock();
            }
        }
    }

    private static int hash(Object key) {
        int code = key.hashCode();
        return (code ^ code >>> 16) & Integer.MAX_VALUE;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generics
    private static <K, V> Node<K, V>[] newTable(int length) {
        return new Node[length];
    }

    private final class Removing implements Iterator<Entry<K, V>> {

        private final Iterator<Entry<K, V>> entries;
        private Entry<K, V> last;

        private Removing(Iterator<Entry<K, V>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry<K, V> next() {
            last = entries.next();
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("next() comes first");
            }
            StripedCache.this.remove(last.getKey());
            last = null;
        }
    }
}
