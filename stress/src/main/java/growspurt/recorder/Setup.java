package growspurt.recorder;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
            new Setup(Course.WATCHED, 2),
            new Setup(Course.FRESH, 3),
            new Setup(Course.ASCENT, 2),
            new Setup(Course.WATCHED, 3),
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
        /** The same, and in each of them a thread asks something of the whole map. */
        WATCHED(128, 12, Duration.ofMillis(2200)) {
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

    /** {@return the setup of launch number {@code launch} that asks for some of {@code properties}} */
    static Setup of(int launch, Set<Property> properties) {
        List<Setup> some = TURNS.stream()
                .filter(setup -> properties.stream().anyMatch(setup::samples))
                .toList();
        return some.get(launch % some.size());
    }

    /** {@return the setup in which {@code properties} have most hits: two threads on fresh maps} */
    static Setup ofMostHits(Set<Property> properties) {
        return new Setup(properties.stream().anyMatch(Watch::samples) ? Course.WATCHED : Course.FRESH, 2);
    }

    /** {@return whether a launch says something about {@code property}} */
    boolean samples(Property property) {
        return course == Course.WATCHED || !Watch.samples(property);
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
            rounds.add(new Round(candidate, ground, course == Course.WATCHED, threads, course.operations));
        }
        return rounds;
    }
}
