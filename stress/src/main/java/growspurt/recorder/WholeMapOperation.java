package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations that see or change all keys at once. What they return is kept as it is, and read when a round is judged. */
enum WholeMapOperation implements Call {
    /** {@link ConcurrentMap#size}. */
    SIZE("size()", Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            return map.size();
        }
    },
    /** {@link ConcurrentMap#isEmpty}. */
    IS_EMPTY("isEmpty()", Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            return map.isEmpty();
        }
    },
    /** A walk over {@link ConcurrentMap#keySet}; gives the keys as they were shown. */
    ITERATE("keys()", Property.ITERATION_SEES_STABLE_KEYS_ONCE, Property.ITERATION_IS_SNAPSHOT) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            List<Object> shown = new ArrayList<>();
            for (Long key : map.keySet()) {
                shown.add(key);
                if (shown.size() == ENDLESS) {
                    throw new EndlessTraversal(ENDLESS);
                }
            }
            return shown;
        }
    },
    /** {@code toArray} of the values. */
    COPY_VALUES("copy()", Property.BULK_COPY_IS_CONSISTENT) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            return Arrays.asList(map.values().toArray());
        }
    },
    /** {@code toArray} of the keys, into an array of its own making. */
    COPY_KEYS("keysToArray()", Property.BULK_COPY_IS_CONSISTENT) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            return Arrays.<Object>asList((Object[]) map.keySet().toArray(new Long[0]));
        }
    },
    /** A copy constructor; gives the keys of the copy. */
    COPY_MAP("copyConstructor()", Property.BULK_COPY_IS_CONSISTENT) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            return new ArrayList<Object>(new HashMap<>(map).keySet());
        }
    },
    /** {@code putAll} into a map that has an entry; gives the keys that it then has besides. */
    PUT_ALL("putAll()", Property.BULK_COPY_IS_CONSISTENT) {
        @Override
        Object on(ConcurrentMap<Long, Object> map) {
            Map<Long, Object> other = new HashMap<>();
            other.put(ELSEWHERE, ELSEWHERE);
            other.putAll(map);
            other.remove(ELSEWHERE);
            return new ArrayList<Object>(other.keySet());
        }
    },
    /** {@link ConcurrentMap#clear}. */
    CLEAR("clear()", Property.CLEAR_LEAVES_NOTHING_OLD) {
        @Override
        @Nullable Object on(ConcurrentMap<Long, Object> map) {
            map.clear();
            return null;
        }
    };

    /** What these calls are samples of. */
    static final Set<Property> JUDGED = Arrays.stream(values())
            .flatMap(operation -> operation.sampleOf.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** An iteration over a map of a round that goes on for so long runs round a cycle. */
    private static final int ENDLESS = 1_000_000;

    /** A key that no candidate is given. */
    private static final Long ELSEWHERE = Long.MIN_VALUE;

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Property> sampleOf;

    WholeMapOperation(String text, Property first, Property... others) {
        this.text = text;
        this.sampleOf = Set.copyOf(EnumSet.of(first, others));
    }

    abstract @Nullable Object on(ConcurrentMap<Long, Object> map);

    /** {@return what is broken if this throws: a walk that throws has not shown what it should} */
    Set<Property> brokenByException() {
        return switch (this) {
            case SIZE, IS_EMPTY, CLEAR -> Set.of(Property.ONLY_DOCUMENTED_EXCEPTIONS);
            default -> sampleOf;
        };
    }

    @Override
    public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
        return on(map);
    }

    @Override
    public boolean isSampleOf(Property property) {
        return sampleOf.contains(property);
    }

    @Override
    public String call(long key, long given, long other) {
        return text;
    }
}
