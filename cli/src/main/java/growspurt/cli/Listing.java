package growspurt.cli;

import growspurt.api.GrowthPoint;
import growspurt.api.Lineage;
import growspurt.api.Lineage.Origin;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Engine;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * All that {@code list --format json} shows.
 *
 * @param candidates maps on the class path, by id
 * @param properties the catalogue, in its order
 */
record Listing(List<CandidateEntry> candidates, List<PropertyEntry> properties) {

    /** Growth points are looked for among so many entries. */
    private static final int ENTRIES = 64;

    /**
     * A candidate.
     *
     * @param id name
     * @param summary what it is
     * @param role subject, known-good or planted-bug
     * @param origin own, jdk, library or guest
     * @param coordinates group, artifact and version of a library; version of the JDK; empty for own maps
     * @param family kind of data structure
     * @param resizePolicy how it gets another size
     * @param guarantees what it promises
     * @param source where that is written down
     * @param growthPoints numbers of entries, below 64, after which the next of the keys 0, 1, 2 ... starts a growth, found
     *     by trying; empty if there are none, they cannot be seen, or the map is a guest, which is not run here
     * @param plants properties that a planted bug must be seen to break
     * @param detectors who is expected to see it
     */
    record CandidateEntry(
            String id,
            String summary,
            String role,
            String origin,
            String coordinates,
            String family,
            String resizePolicy,
            List<String> guarantees,
            String source,
            List<Integer> growthPoints,
            List<String> plants,
            List<String> detectors) {

        static CandidateEntry of(MapCandidate candidate) {
            Lineage lineage = candidate.lineage();
            return new CandidateEntry(
                    candidate.id(),
                    candidate.summary(),
                    Listing.id(candidate.role()),
                    Listing.id(lineage.origin()),
                    lineage.coordinates(),
                    lineage.family(),
                    lineage.resizePolicy(),
                    names(candidate.promises()),
                    candidate.source(),
                    growthPoints(candidate),
                    candidate.plants().stream().map(Property::title).sorted().toList(),
                    candidate.detectors().stream().map(Listing::id).sorted().toList());
        }

        private static List<Integer> growthPoints(MapCandidate candidate) {
            return candidate.lineage().origin() == Origin.GUEST
                    ? List.of()
                    : GrowthPoint.whileFilling(candidate, ENTRIES);
        }
    }

    /**
     * A property.
     *
     * @param id name in files and links
     * @param title name for people
     * @param claim what is claimed
     * @param needs guarantees that together promise it
     * @param engines engines that judge it
     */
    record PropertyEntry(String id, String title, String claim, List<String> needs, List<String> engines) {

        static PropertyEntry of(Property property) {
            return new PropertyEntry(
                    property.id(),
                    property.title(),
                    property.claim(),
                    names(property.needs()),
                    Arrays.stream(Engine.values())
                            .filter(engine -> Engines.judges(engine).contains(property))
                            .map(Engine::id)
                            .toList());
        }
    }

    static Listing of(Collection<MapCandidate> candidates) {
        return new Listing(
                candidates.stream().map(CandidateEntry::of).toList(),
                Arrays.stream(Property.values()).map(PropertyEntry::of).toList());
    }

    /** {@return a constant as files and options show it} */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }
}
