package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.api.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {

    @Test
    void serviceLoader_findsExactlyTheKnownIds() {
        assertThat(Candidates.all().filter(c -> c.role() != Role.PLANTED_BUG).map(MapCandidate::id))
                .containsExactlyInAnyOrder(
                        "hash-map",
                        "concurrent-hash-map",
                        "naive",
                        "lock-striped",
                        "read-write-locked",
                        "mutex",
                        "unlocked-reads",
                        "read-write-one-shot",
                        "stamped",
                        "open-addressed",
                        "sharded",
                        "refinable",
                        "copy-on-write",
                        "redis-dict",
                        "redis-scan",
                        "redis-one-shot",
                        "channel-owned",
                        "go-hmap",
                        "go-hmap-read-write",
                        "go-hmap-fail-fast",
                        "go-swiss",
                        "go-sync-map",
                        "hash-trie",
                        "split-ordered",
                        "non-blocking",
                        "forwarding-bins",
                        "hashtable",
                        "synchronized-map",
                        "weak-hash-map",
                        "identity-hash-map",
                        "concurrent-skip-list-map",
                        "jctools-map",
                        "jctools-map-long",
                        "eclipse-map",
                        "eclipse-map-unsafe",
                        "caffeine",
                        "guava-cache",
                        "scala-trie-map",
                        "spring-reference-map",
                        "agrona-bare",
                        "agrona-mutex",
                        "fastutil-bare",
                        "fastutil-mutex",
                        "netty-bare",
                        "hppc-bare");
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void candidate_isDescribed(MapCandidate candidate) {
        assertThat(candidate.id()).matches("[a-z0-9-]{1,64}");
        assertThat(candidate.summary()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        assertThat(candidate.source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void candidate_plantsSomething_onlyIfItIsAPlantedBug(MapCandidate candidate) {
        boolean planted = candidate.id().startsWith("planted-");

        assertThat(candidate.plants().isEmpty()).isNotEqualTo(planted);
        assertThat(candidate.role() == Role.PLANTED_BUG).isEqualTo(planted);
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void plantedBug_promisesWhatItBreaks(MapCandidate candidate) {
        assertThat(candidate.plants()).allMatch(property -> property.promisedBy(candidate));
    }

    @Test
    void knownGood_areTheLockedMapsAndConcurrentHashMap() {
        assertThat(Candidates.knownGood().map(MapCandidate::id))
                .containsExactlyInAnyOrder(
                        "concurrent-hash-map",
                        "go-sync-map",
                        "hashtable",
                        "lock-striped",
                        "mutex",
                        "read-write-locked",
                        "read-write-one-shot",
                        "stamped",
                        "synchronized-map");
    }

    @Test
    void whatAMapIsKnownToBreak_isNotPromised_althoughItFollows() {
        MapCandidate map = new ConcurrentHashMapCandidate();

        assertThat(Property.CLEAR_LEAVES_NOTHING_OLD.promisedBy(map)).isFalse();
        assertThat(Property.STABLE_KEY_STAYS_VISIBLE.promisedBy(map)).isTrue();
    }
}
