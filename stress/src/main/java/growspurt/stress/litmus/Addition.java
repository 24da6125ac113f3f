package growspurt.stress.litmus;

import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The ways to add one to the number that a key is mapped to. An absent key counts as zero. */
enum Addition {
    /** {@code merge} with the sum. */
    MERGE {
        @Override
        void to(ConcurrentMap<Long, Object> map, Long key) {
            map.merge(key, ONE, Addition::sum);
        }
    },
    /** {@code compute} of the successor. */
    COMPUTE {
        @Override
        void to(ConcurrentMap<Long, Object> map, Long key) {
            map.compute(key, Addition::successor);
        }
    },
    /**
     * {@code get}, and {@code replace} if the value is still that, until it was. Each refusal means that another call came
     * between, if the map is linearizable; a loop that was refused more often than there are other calls will not end
     * well, and gives up.
     */
    REPLACE {
        @Override
        void to(ConcurrentMap<Long, Object> map, Long key) {
            for (int i = 0; i < ATTEMPTS; i++) {
                Object before = map.get(key);
                if (before == null || map.replace(key, before, sum(before, ONE))) {
                    return;
                }
            }
        }
    };

    /** Far more than two actors can make necessary. */
    private static final int ATTEMPTS = 64;

    private static final Long ONE = 1L;

    private static final Addition[] ALL = values();

    /** Adds one to the value of {@code key}. */
    abstract void to(ConcurrentMap<Long, Object> map, Long key);

    /** {@return one of the ways, chosen at random for a sample} */
    static Addition any() {
        return ALL[GrowthState.form(ALL.length)];
    }

    private static Object sum(Object one, Object other) {
        return (Long) one + (Long) other;
    }

    private static Object successor(Long key, @Nullable Object before) {
        return before == null ? ONE : sum(before, ONE);
    }
}
