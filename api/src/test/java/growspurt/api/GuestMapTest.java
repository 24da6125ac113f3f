package growspurt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestMapTest {

    @Test
    void concurrentMap_promisesWhatItsInterfaceSays_andNoAtomicCompute() {
        GuestMap guest = GuestMap.of(Strangers.Concurrent.class);

        assertThat(guest.promises())
                .contains(Guarantee.PER_KEY_LINEARIZABLE, Guarantee.SAFE_PUBLICATION, Guarantee.TERMINATES)
                .doesNotContain(Guarantee.ATOMIC_COMPUTE);
        assertThat(guest.newMap()).isInstanceOf(Strangers.Concurrent.class);
    }

    @Test
    void clearOfTheJdk_isHeldAgainstNobodyWhoInheritsIt() {
        assertThat(Property.CLEAR_LEAVES_NOTHING_OLD.promisedBy(GuestMap.of(Strangers.Concurrent.class)))
                .isFalse();
        assertThat(Property.CLEAR_LEAVES_NOTHING_OLD.promisedBy(GuestMap.of(Strangers.ClearsItself.class)))
                .isTrue();
        assertThat(Property.MERGE_LOSES_NOTHING.promisedBy(GuestMap.of(Strangers.Concurrent.class)))
                .isTrue();
    }

    @Test
    void mapThatRefusesToBeCleared_maySo() {
        assertThat(Property.CLEAR_LEAVES_NOTHING_OLD.promisedBy(guest("KeepsMost")))
                .isFalse();
        assertThat(Property.REMOVE_STAYS_REMOVED.promisedBy(guest("KeepsMost"))).isTrue();
    }

    @Test
    void sizeOfTheEntrySet_mayFall_unlessSomethingIsSaidOfIteration() {
        GuestMap guest = GuestMap.of(Strangers.Sizeless.class);
        GuestMap told =
                GuestMap.of(Strangers.Sizeless.class, Guarantee.SIZE_EXACT_AT_REST, Guarantee.SNAPSHOT_ITERATION);

        assertThat(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY.promisedBy(guest)).isFalse();
        assertThat(Property.SIZE_EXACT_AT_REST.promisedBy(guest)).isTrue();
        assertThat(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY.promisedBy(told)).isTrue();
        assertThat(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY.promisedBy(GuestMap.of(Strangers.Concurrent.class)))
                .isTrue();
    }

    @Test
    void map_promisesNothing_andIsCalledThroughAnAdapter() {
        MapCandidate guest = guest("TwoTables");

        assertThat(guest.promises()).isEmpty();
        assertThat(guest.source()).contains("promises nothing to several threads");
        assertThat(guest.newMap()).isInstanceOf(ForwardingMap.class);
    }

    @Test
    void whatIsSaid_isPromised() {
        GuestMap guest = GuestMap.of(HashMap.class, Guarantee.TERMINATES);

        assertThat(guest.promises()).containsExactly(Guarantee.TERMINATES);
        assertThat(guest.source()).isEqualTo("said by who brought it along");
    }

    @Test
    void wholeMap_isMoreThanItsKeys() {
        GuestMap guest = GuestMap.of(HashMap.class, Guarantee.WHOLE_MAP_LINEARIZABLE);

        assertThat(Property.STABLE_KEY_STAYS_VISIBLE.promisedBy(guest)).isTrue();
        assertThat(Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE.promisedBy(guest)).isTrue();
        assertThat(Property.ITERATION_SEES_STABLE_KEYS_ONCE.promisedBy(guest)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TwoTables, guest-two-tables", "OfStrings, guest-of-strings", "NoMap, guest-no-map"})
    void id_isTheSimpleNameInKebabCase(String name, String id) {
        assertThat(GuestClass.id(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"LRUCache2, guest-lru-cache2", "HTTPMap, guest-http-map", "My_Map, guest-my-map"})
    void id_keepsAbbreviationsTogether(String name, String id) {
        assertThat(GuestClass.id(name)).isEqualTo(id);
    }

    @Test
    void id_ofALongName_isCut() {
        assertThat(GuestClass.id("Map".repeat(40))).hasSize(64).matches("[a-z0-9-]+");
    }

    @Test
    void growth_isSeenInTheTable_andOpenWhileThereIsASecondOne() {
        MapCandidate guest = guest("TwoTables");

        assertThat(guest.summary()).contains("the length of TwoTables.table", "open while there is TwoTables.old");
        assertThat(GrowthPoint.of(guest, 1, 12))
                .containsExactly(new GrowthPoint(4, 0, true), new GrowthPoint(8, 0, true));
    }

    @Test
    void growth_ofAnyPart_isSeen() {
        MapCandidate guest = guest("InParts");

        assertThat(guest.summary()).contains("the length of InParts.parts[0].table and 3 more");
        assertThat(GrowthPoint.of(guest, 4, 12))
                .extracting(GrowthPoint::entries)
                .containsExactly(2, 4, 8);
    }

    @Test
    void binsThatAreArrays_areNoTables() {
        MapCandidate guest = guest("ArrayBins");

        assertThat(guest.summary()).contains("the length of ArrayBins.bins").doesNotContain("more");
        assertThat(GrowthPoint.of(guest, 1, 12))
                .extracting(GrowthPoint::entries)
                .containsExactly(8);
    }

    @Test
    void arrayBesideATableThatIsMadeLate_isNoSecondTable() {
        MapCandidate guest = guest("LazyTable");

        assertThat(guest.summary()).endsWith("the length of LazyTable.inner.table");
        assertThat(GrowthPoint.of(guest, 1, 12))
                .containsExactly(new GrowthPoint(4, 0, false), new GrowthPoint(8, 0, false));
    }

    @Test
    void firstTable_isNoGrowth() {
        MapCandidate guest = guest("LazyTable");
        ConcurrentMap<Long, Long> map = guest.newMap();
        GrowthGauge gauge = guest.gauge(map).orElseThrow();
        int before = gauge.generation();
        map.put(0L, 0L);

        assertThat(gauge.generation()).isEqualTo(before);
    }

    @Test
    void growthBehindClosedDoors_isFoundByWhatIsAllocated_butNoOtherThreadSeesIt() throws InterruptedException {
        MapCandidate guest = guest("Hidden");
        ConcurrentMap<Long, Long> map = guest.newMap();
        GrowthGauge gauge = guest.gauge(map).orElseThrow();
        int before = gauge.generation();
        int[] elsewhere = new int[2];

        assertThat(guest.summary()).contains("found by what inserts allocate; the window itself is not seen");
        assertThat(GrowthPoint.of(guest, 1, 64))
                .extracting(GrowthPoint::entries)
                .contains(12, 24, 48);
        Thread other = new Thread(() -> {
            elsewhere[0] = gauge.generation();
            byte[] spike = new byte[1 << 20];
            elsewhere[1] = gauge.generation() + (spike.length - (1 << 20));
        });
        other.start();
        other.join();
        assertThat(elsewhere[1]).isEqualTo(elsewhere[0]);
        assertThat(gauge.generation()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void mapThatDoesTheSameAtEachInsert_hasNoGrowth() {
        MapCandidate guest = guest("CopiedEachTime");

        assertThat(guest.summary()).doesNotContain("CopiedEachTime.copy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NoMap:implements neither Map nor MapCandidate",
                "Unfinished:is abstract",
                "Wants:has no public constructor without arguments",
                "Refuses:IllegalStateException: no luck",
                "OfStrings:does not take keys of type Long",
                "ReadOnly:put(0, 0) into a new",
                "KeepsAll:refuses remove(0), which the tests call (java.lang.UnsupportedOperationException)",
                "OnlyGrows:refuses remove(0), which the tests call",
                "OfInts:refuses put(2147483648, 1), which the tests call"
            })
    void classThatCannotTakePart_isToldInOneLineThatNamesIt(String expected) {
        List<String> nameAndReason = List.of(expected.split(":", 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> guest(nameAndReason.get(0)))
                .withMessageContaining(Strangers.class.getName() + "$" + nameAndReason.get(0))
                .withMessageContaining(nameAndReason.get(1))
                .withMessageNotContaining("\n");
    }

    private static MapCandidate guest(String name) {
        return GuestMap.of(GuestClass.called(Strangers.class.getName() + "$" + name), Set.of());
    }
}
