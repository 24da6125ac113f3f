package growspurt.recorder;

import growspurt.api.MapCandidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a launch is set up.
 *
 * @param course where the rounds take place
 * @param threads threads that play them
 */
record Setup(Course course, int threads) {

    /** What the first launches of a cell are; then they begin again. */
    private static final List<Setup> TURNS = List.of(
            new Setup(Course.FRESH, 2),
            new Setup(Course.FRESH, 3),
            new Setup(Course.ASCENT, 2),
            new Setup(Course.FRESH, 4),
            new Setup(Course.ASCENT, 3));

    /** The places of rounds, and how many of which length belong together. */
    enum Course {
        /** Many short rounds, each on a map of its own just before a growth. */
        FRESH(128, 12, Duration.ofMillis(700)) {
            @Override
            Ground ground(MapCandidate candidate, Terrain terrain, int threads) {
                return terrain;
            }
        },
        /** Long rounds on one map that grows and grows. */
        ASCENT(1, Ascent.OPERATIONS, Duration.ofSeconds(4)) {
            @Override
            Ground ground(MapCandidate candidate, Terrain terrain, int threads) {
                return new Ascent(candidate, threads);
            }
        };

        private final int rounds;
        private final int operations;
        private final Duration time;

        Course(int rounds, int operations, Duration time) {
            this.rounds = rounds;
            this.operations = operations;
            this.time = time;
        }

        abstract Ground ground(MapCandidate candidate, Terrain terrain, int threads);
    }

    /** {@return the setup of launch number {@code launch}} */
    static Setup of(int launch) {
        return TURNS.get(launch % TURNS.size());
    }

    /** {@return the setup of launch number {@code launch} of a cell that only wants its hits: fresh maps have most of them} */
    static Setup fresh(int launch) {
        return new Setup(Course.FRESH, 2 + launch % 3);
    }

    /** {@return the setup called {@code name}} */
    static Setup named(String name) {
        int dash = name.lastIndexOf('-');
        return new Setup(
                Course.valueOf(name.substring(0, dash).toUpperCase(Locale.ROOT)),
                Integer.parseInt(name.substring(dash + 1)));
    }

    /** {@return the name, such as {@code fresh-2}} */
    String text() {
        return course.name().toLowerCase(Locale.ROOT) + "-" + threads;
    }

    /** {@return the time that such a launch is worth} */
    Duration time() {
        return course.time;
    }

    /** {@return the rounds that are prepared, played and judged together} */
    List<Round> rounds(MapCandidate candidate, Terrain terrain) {
        Ground ground = course.ground(candidate, terrain, threads);
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < course.rounds) {
            rounds.add(new Round(candidate, ground, threads, course.operations));
        }
        return rounds;
    }
}
