package growspurt.recorder;

import growspurt.api.MapCandidate;
import java.time.Duration;
import java.util.SplittableRandom;

/** Where rounds take place, and how many of which length belong together. */
enum Course {
    /** Many short rounds, each on a map of its own just before a growth. */
    FRESH(128, 12, Duration.ofMillis(700)),
    /** The same, and in each of them a thread asks something of the whole map. */
    WATCHED(128, 12, Duration.ofMillis(2200)) {
        @Override
        Watch watch(SplittableRandom random) {
            return Watch.any(random);
        }
    },
    /** Long rounds on one map that grows and grows; in every other one operations are due at fixed times. */
    ASCENT(1, Ascent.OPERATIONS, Duration.ofSeconds(4)) {
        @Override
        Ground ground(MapCandidate candidate, Terrain terrain, int threads) {
            return new Ascent(candidate, threads);
        }

        @Override
        int pace(SplittableRandom random) {
            return random.nextBoolean() ? 0 : random.nextInt(MOST_PACE);
        }
    };

    private static final int MOST_PACE = 2_000;

    private final int rounds;
    private final int operations;
    private final Duration time;

    Course(int rounds, int operations, Duration time) {
        this.rounds = rounds;
        this.operations = operations;
        this.time = time;
    }

    /** {@return the rounds that are prepared, played and judged together} */
    int rounds() {
        return rounds;
    }

    /** {@return operations of a thread in a round at most} */
    int operations() {
        return operations;
    }

    /** {@return the time that a launch is worth} */
    Duration time() {
        return time;
    }

    Ground ground(MapCandidate candidate, Terrain terrain, int threads) {
        return terrain;
    }

    /** {@return what is asked of the whole map in the next round} */
    Watch watch(SplittableRandom random) {
        return Watch.NOTHING;
    }

    /** {@return the nanoseconds between the operations of a thread, from start to start; 0 if each waits for the one before only} */
    int pace(SplittableRandom random) {
        return 0;
    }
}
