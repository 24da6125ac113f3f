package growspurt.recorder;

import growspurt.api.Property;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The operations on single keys. Values are numbers; {@link #ABSENT} stands for none. */
enum Operation implements Call {
    /** {@link ConcurrentMap#get}. */
    GET {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.get(key);
        }
    },
    /** {@link ConcurrentMap#containsKey}. */
    CONTAINS_KEY {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.containsKey(key);
        }

        @Override
        long result(long before, long given, long other) {
            return truth(before != ABSENT);
        }
    },
    /** {@link ConcurrentMap#put}. */
    PUT {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.put(key, given);
        }

        @Override
        long after(long before, long given, long other) {
            return given;
        }
    },
    /** {@link ConcurrentMap#remove(Object)}. */
    REMOVE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.remove(key);
        }

        @Override
        long after(long before, long given, long other) {
            return ABSENT;
        }
    },
    /** {@link ConcurrentMap#putIfAbsent}. */
    PUT_IF_ABSENT {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.putIfAbsent(key, given);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? given : before;
        }
    },
    /** {@link ConcurrentMap#replace(Object, Object)}. */
    REPLACE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.replace(key, given);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? ABSENT : given;
        }
    },
    /** {@link ConcurrentMap#remove(Object, Object)}. */
    REMOVE_VALUE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.remove(key, other);
        }

        @Override
        long result(long before, long given, long other) {
            return truth(before == other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == other ? ABSENT : before;
        }
    },
    /** {@link ConcurrentMap#replace(Object, Object, Object)}. */
    REPLACE_VALUE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.replace(key, other, given);
        }

        @Override
        long result(long before, long given, long other) {
            return truth(before == other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == other ? given : before;
        }
    },
    /** {@link ConcurrentMap#computeIfAbsent} with a function that gives the value. */
    COMPUTE_IF_ABSENT {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.computeIfAbsent(key, k -> runs.count(given));
        }

        @Override
        long result(long before, long given, long other) {
            return after(before, given, other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? given : before;
        }
    },
    /** {@link ConcurrentMap#computeIfPresent} with a function that adds the value. */
    COMPUTE_IF_PRESENT {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.computeIfPresent(key, (k, old) -> (Long) old + given);
        }

        @Override
        long result(long before, long given, long other) {
            return after(before, given, other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? ABSENT : before + given;
        }
    },
    /** {@link ConcurrentMap#compute} with a function that adds the value, or begins with it. */
    COMPUTE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.compute(key, (k, old) -> old == null ? given : (Object) ((Long) old + given));
        }

        @Override
        long result(long before, long given, long other) {
            return after(before, given, other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? given : before + given;
        }
    },
    /** {@link ConcurrentMap#merge} with a function that adds. */
    MERGE {
        @Override
        public @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other, Runs runs) {
            return map.merge(key, given, (old, value) -> (Long) old + (Long) value);
        }

        @Override
        long result(long before, long given, long other) {
            return after(before, given, other);
        }

        @Override
        long after(long before, long given, long other) {
            return before == ABSENT ? given : before + given;
        }
    };

    /** No value; and no result, which {@code null} tells. */
    static final long ABSENT = Long.MIN_VALUE;
    /** The result of an operation that threw. */
    static final long THREW = Long.MIN_VALUE + 1;

    private static final Operation[] ALL = values();
    private static final Set<Property> OF_KEYS = EnumSet.of(
            Property.PER_KEY_OPERATIONS_LINEARIZABLE,
            Property.OPERATIONS_TERMINATE,
            Property.ONLY_DOCUMENTED_EXCEPTIONS);

    /** {@return the operation with this ordinal} */
    static Operation of(int ordinal) {
        return ALL[ordinal];
    }

    /** {@return whether it never changes anything} */
    boolean isLookup() {
        return this == GET || this == CONTAINS_KEY;
    }

    /** {@return whether it returns the value that the key had before} */
    boolean returnsOldValue() {
        return result(2, 1, 2) == 2 && result(ABSENT, 1, 2) == ABSENT;
    }

    /** {@return whether a key without a value may have one afterwards} */
    boolean inserts() {
        return after(ABSENT, 1, 2) != ABSENT;
    }

    /** {@return whether a key with a value may have none afterwards} */
    boolean removes() {
        return after(2, 1, 2) == ABSENT;
    }

    @Override
    public boolean isSampleOf(Property property) {
        return property == Property.COMPUTE_IF_ABSENT_ONCE ? this == COMPUTE_IF_ABSENT : OF_KEYS.contains(property);
    }

    /** {@return what the operation returns on a key with value {@code before}} */
    long result(long before, long given, long other) {
        return before;
    }

    /** {@return the value of the key afterwards} */
    long after(long before, long given, long other) {
        return before;
    }

    @Override
    public String call(long key, long given, long other) {
        StringBuilder name = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        String arguments = switch (this) {
            case GET, CONTAINS_KEY, REMOVE -> "" + key;
            case REMOVE_VALUE -> key + ", " + other;
            case REPLACE_VALUE -> key + ", " + other + ", " + given;
            default -> key + ", " + given;
        };
        return name + "(" + arguments + ")";
    }

    /** {@return what {@link #on} returned, as a number} */
    static long number(@Nullable Object result) {
        if (result == null) {
            return ABSENT;
        }
        if (result instanceof Boolean truth) {
            return truth(truth);
        }
        return result instanceof Long number ? number : THREW;
    }

    private static long truth(boolean truth) {
        return truth ? 1 : 0;
    }
}
