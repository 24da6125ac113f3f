package growspurt.recorder;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
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

    /** {@return the rounds that are prepared, played and judged together} */
    List<Round> rounds(MapCandidate candidate, Terrain terrain) {
        Ground ground = course.ground(candidate, terrain, threads);
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < course.rounds()) {
            rounds.add(new Round(candidate, ground, course, threads));
        }
        return rounds;
    }
}
