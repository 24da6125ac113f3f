package growspurt.recorder;

import java.util.SplittableRandom;

/** What the threads of a round do. */
enum Mix {
    /** New keys one after the other, and looks at what is there. */
    INSERT_HEAVY(40, 10, 45, 5),
    /** Lookups beside a few updates. */
    READ_MOSTLY(75, 5, 12, 8),
    /** Entries come and go, so that a map grows and, if it can, shrinks. */
    CHURN(20, 40, 40, 0),
    /** All kinds of updates of a single key, beside the inserts that start a growth. */
    HOT_KEY(30, 20, 10, 40),
    /** Each thread has keys of its own and reads back what it wrote. */
    OWN_KEYS(45, 15, 25, 15),
    /** Any operation on any key. */
    ANY(25, 25, 25, 25);

    private static final Operation[] LOOKUPS = {Operation.GET, Operation.GET, Operation.GET, Operation.CONTAINS_KEY};
    private static final Operation[] REMOVALS = {Operation.REMOVE, Operation.REMOVE, Operation.REMOVE_VALUE};
    private static final Operation[] INSERTS = {
        Operation.PUT, Operation.PUT_IF_ABSENT, Operation.COMPUTE_IF_ABSENT, Operation.COMPUTE_IF_ABSENT
    };
    private static final Operation[] UPDATES = {
        Operation.PUT,
        Operation.REPLACE,
        Operation.REPLACE_VALUE,
        Operation.COMPUTE_IF_PRESENT,
        Operation.COMPUTE,
        Operation.MERGE
    };
    private static final Mix[] ALL = values();
    private static final int PERCENT = 100;

    private final int lookups;
    private final int removals;
    private final int inserts;

    Mix(int lookups, int removals, int inserts, int updates) {
        if (lookups + removals + inserts + updates != PERCENT) {
            throw new IllegalArgumentException(name() + " does not add up");
        }
        this.lookups = lookups;
        this.removals = removals;
        this.inserts = inserts;
    }

    /** {@return one of all, chosen at random} */
    static Mix any(SplittableRandom random) {
        return ALL[random.nextInt(ALL.length)];
    }

    /** {@return the next operation} */
    Operation operation(SplittableRandom random) {
        int roll = random.nextInt(PERCENT);
        if (roll < lookups) {
            return pick(LOOKUPS, random);
        }
        if (roll < lookups + removals) {
            return pick(REMOVALS, random);
        }
        return pick(roll < lookups + removals + inserts ? INSERTS : UPDATES, random);
    }

    /**
     * {@return the number of the key that {@code thread} takes next}
     *
     * @param keys number of keys, the new ones among them
     * @param hot the key that all take in a hot round
     */
    int key(SplittableRandom random, int thread, int threads, int keys, int hot) {
        return switch (this) {
            case HOT_KEY -> random.nextInt(4) == 0 ? random.nextInt(keys) : hot;
            case OWN_KEYS -> random.nextInt((keys - thread + threads - 1) / threads) * threads + thread;
            default -> random.nextInt(keys);
        };
    }

    private static Operation pick(Operation[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }
}
