package growspurt.recorder;

import java.util.Locale;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The operations on single keys. Values are numbers; {@link #ABSENT} stands for none. */
enum Operation {
    /** {@link ConcurrentMap#get}. */
    GET {
        @Override
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
            return map.get(key);
        }
    },
    /** {@link ConcurrentMap#containsKey}. */
    CONTAINS_KEY {
        @Override
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
            return map.computeIfAbsent(key, k -> given);
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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
        @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other) {
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

    /** {@return the operation with this ordinal} */
    static Operation of(int ordinal) {
        return ALL[ordinal];
    }

    /** {@return whether it never changes anything} */
    boolean isLookup() {
        return this == GET || this == CONTAINS_KEY;
    }

    /** {@return what {@code map} returns; as it is, since a measured loop makes nothing of it} */
    abstract @Nullable Object on(ConcurrentMap<Long, Object> map, Long key, Long given, Long other);

    /** {@return what the operation returns on a key with value {@code before}} */
    long result(long before, long given, long other) {
        return before;
    }

    /** {@return the value of the key afterwards} */
    long after(long before, long given, long other) {
        return before;
    }

    /** {@return the call as text, such as {@code putIfAbsent(4, 2)}} */
    String call(long key, long given, long other) {
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
