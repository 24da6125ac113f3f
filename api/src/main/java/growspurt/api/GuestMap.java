package growspurt.api;

import java.util.AbstractMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * A map of which nothing is known but its class. Its growth is looked for when it is made, with one thread.
 *
 * <p>What it promises, unless that is said, follows from the interface that it implements:
 * <ul>
 *   <li>{@link ConcurrentMap}: {@link Guarantee#ofConcurrentMap()}.
 *   <li>{@link Map} alone: nothing, since it speaks of one thread only. What is seen is shown, and never held against it. The
 *       map is called through a {@link ForwardingMap}: what the class does not override is what {@code Map} makes of it,
 *       {@code putIfAbsent} being a {@code get} and a {@code put} then.
 * </ul>
 */
public final class GuestMap implements MapCandidate {

    private final GuestClass type;
    private final Set<Guarantee> stated;
    private final GrowthSearch growth;
    private final boolean clears;

    private GuestMap(GuestClass type, Set<Guarantee> stated) {
        this.type = type;
        this.stated = Set.copyOf(stated);
        tryOnce();
        tryAll();
        this.clears = clears();
        this.growth = GrowthSearch.in(this);
    }

    /**
     * {@return the map of {@code type} as a candidate}
     *
     * @param type a class with a public constructor that takes no arguments, for keys of type {@code Long} or {@code Object}
     * @param promises what it promises; none for what its interface implies
     * @throws IllegalArgumentException if it cannot be instantiated, or does not take a key of type {@code Long}
     */
    @SuppressWarnings("rawtypes") // the class of a generic map is that of the raw one
    public static GuestMap of(Class<? extends Map> type, Guarantee... promises) {
        return of(GuestClass.of(type), Set.of(promises));
    }

    static GuestMap of(GuestClass type, Set<Guarantee> promises) {
        return new GuestMap(type, promises);
    }

    /** A map that cannot be used at all is told from one that breaks while it grows. */
    private void tryOnce() {
        ConcurrentMap<Long, Object> map = newMap();
        try {
            map.put(0L, 0L);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("'" + type.name() + "' does not take keys of type Long: "
                    + e.getMessage() + "; wrap it into a map that does, and name that");
        } catch (RuntimeException | Error e) {
            throw new IllegalArgumentException("put(0, 0) into a new '" + type.name() + "' threw " + e, e);
        }
    }

    private static Map<String, Consumer<ConcurrentMap<Long, Object>>> calls() {
        Map<String, Consumer<ConcurrentMap<Long, Object>>> calls = new LinkedHashMap<>();
        calls.put("remove(0)", map -> map.remove(0L));
        calls.put("remove(0, 0)", map -> map.remove(0L, 0L));
        calls.put("replace(0, 1)", map -> map.replace(0L, 1L));
        calls.put("putIfAbsent(1, 1)", map -> map.putIfAbsent(1L, 1L));
        calls.put("compute(1, f)", map -> map.compute(1L, (key, value) -> 1L));
        calls.put("merge(1, 1, f)", map -> map.merge(1L, 1L, (before, given) -> given));
        calls.put("put(2147483648, 1)", map -> map.put(0x8000_0000L, 1L));
        calls.put("put(4294967295, 1)", map -> map.put(0xffff_ffffL, 1L));
        return calls;
    }

    /**
     * A map may refuse operations and keys by the contract of {@link Map}, but nothing can be said of one that refuses what the tests
     * call. Whatever else goes wrong with one thread, they tell.
     */
    private void tryAll() {
        calls().forEach((name, call) -> {
            try {
                call.accept(withAnEntry());
            } catch (UnsupportedOperationException | IllegalArgumentException refused) {
                throw new IllegalArgumentException("'" + type.name() + "' refuses " + name + ", which the tests call ("
                        + refused + "); wrap it into a map that does it, and name that");
            } catch (RuntimeException | StackOverflowError broken) {
                return;
            }
        });
    }

    /** An empty map may not get so far as to refuse anything. */
    private ConcurrentMap<Long, Object> withAnEntry() {
        ConcurrentMap<Long, Object> map = newMap();
        map.put(0L, 0L);
        return map;
    }

    private boolean clears() {
        try {
            withAnEntry().clear();
            return true;
        } catch (UnsupportedOperationException refused) {
            return false;
        } catch (RuntimeException | StackOverflowError broken) {
            return true;
        }
    }

    @Override
    public String id() {
        return type.id();
    }

    @Override
    public String summary() {
        return type.name() + ", " + growth.how();
    }

    @Override
    @SuppressWarnings("unchecked") // keys and values are objects to it; that it takes a Long has been tried
    public <V> ConcurrentMap<Long, V> newMap() {
        Object map = type.instance();
        return map instanceof ConcurrentMap<?, ?>
                ? (ConcurrentMap<Long, V>) map
                : ForwardingMap.bare((Map<Long, V>) map);
    }

    @Override
    public Set<Guarantee> promises() {
        return !stated.isEmpty() ? stated : isConcurrent() ? Guarantee.ofConcurrentMap() : Set.of();
    }

    /**
     * A class that leaves {@code clear} to {@link ConcurrentHashMap} cannot help what that one breaks: entries put before may stay.
     * One that refuses to be cleared may do so. One that leaves {@code size} to {@link AbstractMap} counts by iterating, and beside inserts
     * is as exact as its iterators are.
     */
    @Override
    public Set<Property> knownToBreak() {
        Set<Property> broken = EnumSet.noneOf(Property.class);
        if (!clears || type.inherits("clear", ConcurrentHashMap.class)) {
            broken.add(Property.CLEAR_LEAVES_NOTHING_OLD);
        }
        if (type.inherits("size", AbstractMap.class)
                && !Guarantee.withImplied(promises()).contains(Guarantee.WEAK_ITERATION)) {
            broken.add(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY);
        }
        return broken;
    }

    @Override
    public String source() {
        return !stated.isEmpty()
                ? "said by who brought it along"
                : isConcurrent()
                        ? "ConcurrentMap, which it implements, and Map.size"
                        : "Map, which promises nothing to several threads; methods that the class does not override act in"
                                + " several steps";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return growth.gauge(map instanceof ForwardingMap<?> adapted ? adapted.host() : map);
    }

    /** {@return the binary name of the class of the map} */
    public String type() {
        return type.name();
    }

    /** {@return what was said that it promises; empty if nothing was} */
    public Set<Guarantee> stated() {
        return stated;
    }

    private boolean isConcurrent() {
        return type.is(ConcurrentMap.class);
    }
}
