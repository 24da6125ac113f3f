package growspurt.recorder;

import growspurt.api.Property;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What a load has done so far. */
final class Counts {

    private final Map<Property, Tally> tallies = new EnumMap<>(Property.class);
    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private long rounds;
    private long growths;

    Counts(Set<Property> asked) {
        asked.forEach(property -> tallies.put(property, Tally.NONE));
    }

    /** Adds a round that was judged. */
    synchronized void add(Round round) {
        rounds++;
        growths += round.grew() ? 1 : 0;
        round.addTo(stages);
        tallies.replaceAll((property, tally) -> tally.plus(round.tally(property)));
    }

    /** {@return whether each of {@code properties} has so many window hits} */
    synchronized boolean reach(long hits, Set<Property> properties) {
        return properties.stream()
                .allMatch(property -> tallies.getOrDefault(property, Tally.NONE).hits() >= hits);
    }

    synchronized long rounds() {
        return rounds;
    }

    synchronized Message.Progress progress() {
        return new Message.Progress(rounds, growths, new EnumMap<>(stages), new EnumMap<>(tallies));
    }
}
