package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.ReadWriteLockedMap;
import growspurt.maps.RedisDictMap;
import growspurt.maps.RedisScanMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each bug planted into a table that is rehashed step by step shows, and its host does not show it. */
final class PlantedInDictsTest {

    @Test
    void newThenOld_missesAnEntry_thatMovesBetweenTheLooks() {
        NewThenOld.Mutant<String> mutant = new NewThenOld.Mutant<>() {
            @Override
            void letOthersIn() {
                leave();
                if (size() == 4) {
                    put(4L, "growth");
                    assertThat(get(0L)).isEqualTo("v");
                }
                enter();
            }
        };
        for (long key = 0; key < 4; key++) {
            mutant.put(key, "v");
        }

        assertThat(mutant.get(0L)).isNull();
        assertThat(mutant.get(0L)).isEqualTo("v");
        assertThat(found(growing(new RedisDictMap<>()), 0, 5)).hasSize(5);
    }

    @Test
    void removeOldOnly_leavesAnEntryThatHasMoved() {
        assertThat(valueAfterRemoval(new RedisDictMap<>(RemoveOldOnly.Mutant::new)))
                .isEqualTo("v");
        assertThat(valueAfterRemoval(new RedisDictMap<>())).isNull();
    }

    private static @Nullable String valueAfterRemoval(AbstractLongMap<String> map) {
        assertThat(growing(map).remove(0L)).isEqualTo("v");
        return map.get(0L);
    }

    @Test
    void absentInOneTable_addsAKeyTwice() {
        assertThat(secondConditionalInsert(new AbsentInOneTable.Mutant<>())).isNull();
        assertThat(secondConditionalInsert(new RedisDictMap<>())).isEqualTo("first");
    }

    private static @Nullable String secondConditionalInsert(AbstractLongMap<String> map) {
        assertThat(growing(map).putIfAbsent(5L, "first")).isNull();
        return map.putIfAbsent(5L, "second");
    }

    @Test
    void countTwiceAndCountLostAtMove_areOneOff_afterOneMove() {
        assertThat(sizeOfSix(ReadWriteLockedMap.on(CountTwice.Mutant::new))).isEqualTo(7);
        assertThat(sizeOfSix(ReadWriteLockedMap.on(CountLostAtMove.Mutant::new)))
                .isEqualTo(5);
        assertThat(sizeOfSix(new ReadWriteLockedMap<>())).isEqualTo(6);
    }

    private static int sizeOfSix(AbstractLongMap<String> map) {
        growing(map).put(5L, "v");
        return map.size();
    }

    @Test
    void iteratorNoSkip_showsAgain_whatHasMovedMeanwhile() {
        assertThat(shownBesideAMove(new IteratorNoSkip.Mutant<>())).containsExactly(0L, 1L, 2L, 3L, 0L, 4L, 5L);
        assertThat(shownBesideAMove(new ReadWriteLockedMap<>())).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    private static List<Long> shownBesideAMove(AbstractLongMap<String> map) {
        List<Long> shown = new ArrayList<>();
        Iterator<Long> keys = growing(map).keySet().iterator();
        shown.add(keys.next());
        map.put(5L, "v");
        keys.forEachRemaining(shown::add);
        return shown;
    }

    @Test
    void iteratorLooksAgain_showsNoInstant() {
        assertThat(shownBesidePutAndRemoval(new IteratorLooksAgain.Mutant<>())).containsExactly(0L, 1L, 2L);
        assertThat(shownBesidePutAndRemoval(new ReadWriteLockedMap<>())).containsExactly(0L, 1L, 2L, 3L);
    }

    private static List<Long> shownBesidePutAndRemoval(AbstractLongMap<String> map) {
        for (long key = 0; key < 4; key++) {
            map.put(key, "v");
        }
        Iterator<Long> keys = map.keySet().iterator();
        map.put(4L, "v");
        map.remove(3L);
        List<Long> shown = new ArrayList<>();
        keys.forEachRemaining(shown::add);
        return shown;
    }

    @Test
    void clearNewOnly_keepsWhatHadNotMoved() {
        assertThat(leftByClear(ReadWriteLockedMap.on(ClearNewOnly.Mutant::new))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(leftByClear(new ReadWriteLockedMap<>())).isEmpty();
    }

    private static List<Long> leftByClear(AbstractLongMap<String> map) {
        growing(map).clear();
        return found(map, 0, 5);
    }

    @Test
    void cursorSkips_losesEveryOtherChain_toALongerTableAndToAShorterOne() {
        assertThat(foundAfterSteps(growing(new RedisDictMap<>(CursorSkips.Mutant::new))))
                .containsExactly(0L, 2L, 4L);
        assertThat(foundAfterSteps(growing(new RedisDictMap<>()))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(foundAfterSteps(shrinking(new RedisDictMap<>(CursorSkips.Mutant::new))))
                .containsExactly(26L, 28L, 30L);
        assertThat(foundAfterSteps(shrinking(new RedisDictMap<>()))).hasSize(8);
    }

    private static List<Long> foundAfterSteps(AbstractLongMap<String> map) {
        for (int step = 0; step < 10; step++) {
            map.get(0L);
        }
        return found(map, 0, 64);
    }

    @Test
    void oldDroppedEarly_losesWhatHadNotMoved_toALongerTableAndToAShorterOne() {
        assertThat(foundAfter(3L, growing(new RedisDictMap<>(OldDroppedEarly.Mutant::new))))
                .containsExactly(3L, 4L);
        assertThat(foundAfter(3L, growing(new RedisDictMap<>()))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(foundAfter(63L, shrinking(new RedisDictMap<>(OldDroppedEarly.Mutant::new))))
                .containsExactly(63L);
        assertThat(foundAfter(63L, shrinking(new RedisDictMap<>()))).hasSize(8);
    }

    private static List<Long> foundAfter(Long first, AbstractLongMap<String> map) {
        map.get(first);
        return found(map, 0, 64);
    }

    @Test
    void insertBehindCursor_losesTheKey_andTakesItASecondTime() {
        AbstractLongMap<String> mutant = growing(ReadWriteLockedMap.on(InsertBehindCursor.Mutant::new));
        AbstractLongMap<String> host = growing(new ReadWriteLockedMap<>());

        for (AbstractLongMap<String> map : List.of(mutant, host)) {
            map.put(8L, "v");
            map.put(8L, "w");
        }

        assertThat(mutant.get(8L)).isNull();
        assertThat(mutant.keySet().stream().filter(key -> key == 8)).hasSize(2);
        assertThat(host.get(8L)).isEqualTo("w");
        assertThat(host.keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 8L);
    }

    @Test
    void plainScanCursor_endsBeforeAnEntry_thatTheTableBringsForwardAsItShrinks() {
        assertThat(shownBesideAShrink(new RedisScanMap<>(PlainScanCursor.Mutant::new)))
                .containsExactly(0L, 1L, 2L, 7L);
        assertThat(shownBesideAShrink(new RedisScanMap<>())).contains(7L, 8L);
    }

    private static List<Long> shownBesideAShrink(AbstractLongMap<String> map) {
        for (long key = 0; key < 9; key++) {
            map.put(key, "v");
        }
        found(map, 0, 9);
        for (long key = 3; key < 7; key++) {
            map.remove(key);
        }
        List<Long> shown = new ArrayList<>();
        Iterator<Long> keys = map.keySet().iterator();
        while (!shown.contains(2L)) {
            shown.add(keys.next());
        }
        for (long key = 0; key < 3; key++) {
            map.remove(key);
        }
        assertThat(found(map, 0, 9)).containsExactly(7L, 8L);
        assertThat(map.gauge().growing()).isFalse();
        keys.forEachRemaining(shown::add);
        return shown;
    }

    /** Four slots hold the first four; the fifth begins to rehash. */
    private static AbstractLongMap<String> growing(AbstractLongMap<String> map) {
        for (long key = 0; key < 5; key++) {
            map.put(key, "v");
        }
        assertThat(map.gauge().growing()).isTrue();
        return map;
    }

    /** Of sixty-four slots eight are left in use, the last one among them, and eight slots are to take their place. */
    private static AbstractLongMap<String> shrinking(AbstractLongMap<String> map) {
        for (long key = 0; key < 32; key++) {
            map.put(key, "v");
            found(map, 0, 32); // ends each rehash, slot by slot, as the planted ones should have it
        }
        map.put(63L, "v");
        found(map, 0, 32);
        assertThat(map.gauge().growing()).isFalse();
        for (long key = 0; key < 25; key++) {
            map.remove(key);
        }
        assertThat(map.gauge().growing()).isTrue();
        return map;
    }

    private static List<Long> found(AbstractLongMap<String> map, long from, long to) {
        return LongStream.range(from, to).boxed().filter(map::containsKey).toList();
    }
}
