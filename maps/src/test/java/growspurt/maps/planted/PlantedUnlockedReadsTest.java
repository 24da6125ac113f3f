package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.maps.UnlockedReadsMap;
import growspurt.maps.UnlockedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Bugs in the map whose lookups take no lock: each shows to a look from inside of a growth, and the host does not show it. */
final class PlantedUnlockedReadsTest {

    @Test
    void publishFirst_hidesKeys_whileTheyAreCopied() {
        assertThat(lookedUp(new PublishFirst.Mutant<>() {
                    @Override
                    protected void place(UnlockedTable.Item<String> item, UnlockedTable<String> target) {
                        look(this);
                        super.place(item, target);
                    }
                }))
                .contains("null");
        assertThat(lookedUp(host())).hasSize(8).containsOnly("v");
    }

    @Test
    void refillInPlace_hidesKeys_whileTheyAreFilledIn() {
        assertThat(lookedUp(new RefillInPlace.Mutant<>() {
                    @Override
                    protected void place(UnlockedTable.Item<String> item, UnlockedTable<String> target) {
                        look(this);
                        super.place(item, target);
                    }
                }))
                .contains("null");
    }

    @Test
    void refillInPlace_dropsRemovedKeysWithoutAnotherTable() {
        Map<Long, String> map = new RefillInPlace.Mutant<>();

        for (long key = 0; key < 100; key++) {
            map.put(key, "v");
            map.remove(key - 1);
        }

        assertThat(map).containsExactly(Map.entry(99L, "v"));
    }

    private final List<String> found = new ArrayList<>();

    private UnlockedReadsMap<String> host() {
        return new UnlockedReadsMap<>() {
            @Override
            protected void place(UnlockedTable.Item<String> item, UnlockedTable<String> target) {
                look(this);
                super.place(item, target);
            }
        };
    }

    private void look(Map<Long, String> map) {
        found.add(String.valueOf(map.get(0L)));
        found.add(String.valueOf(map.get(3L)));
    }

    /** {@return what was found of two keys during the first growth} */
    private List<String> lookedUp(Map<Long, String> map) {
        found.clear();
        for (long key = 0; key < 5; key++) {
            map.put(key, "v");
        }
        assertThat(map).hasSize(5).containsKeys(0L, 3L);
        return List.copyOf(found);
    }

    @Test
    void recount_showsAnEmptyMap_whileItIsCopied() {
        assertThat(sizes(new Recount.Mutant<>() {
                    @Override
                    protected void place(UnlockedTable.Item<String> item, UnlockedTable<String> target) {
                        seen.add(size());
                        super.place(item, target);
                    }
                }))
                .containsExactly(0, 1, 2, 3);
        assertThat(sizes(new UnlockedReadsMap<>() {
                    @Override
                    protected void place(UnlockedTable.Item<String> item, UnlockedTable<String> target) {
                        seen.add(size());
                        super.place(item, target);
                    }
                }))
                .containsExactly(4, 4, 4, 4);
    }

    private final List<Integer> seen = new ArrayList<>();

    private List<Integer> sizes(Map<Long, String> map) {
        seen.clear();
        for (long key = 0; key < 5; key++) {
            map.put(key, "v");
        }
        assertThat(map).hasSize(5);
        return List.copyOf(seen);
    }

    @Test
    void stateBeforeAllocation_fallsBehind_whenMemoryRanOut() {
        assertThat(lengthAfterScarcity(memory -> new StateBeforeAllocation.Mutant<>(memory)))
                .isLessThanOrEqualTo(8);
        assertThat(lengthAfterScarcity(Host::new)).isEqualTo(32);
    }

    private static final class Host<V> extends UnlockedReadsMap<V> {
        Host(IntFunction<UnlockedTable<V>> allocator) {
            super(allocator);
        }
    }

    private boolean scarce;
    private int longest;

    /** {@return the length of the table after 32 inserts, with memory for more slots during the last 15} */
    private int lengthAfterScarcity(Function<IntFunction<UnlockedTable<String>>, Map<Long, String>> maker) {
        longest = 4;
        Map<Long, String> map = maker.apply(this::allocated);
        for (long key = 0; key < 32; key++) {
            scarce = key < 17;
            map.put(key, "v");
        }
        assertThat(map).hasSize(32).containsKeys(0L, 16L, 31L);
        return longest;
    }

    private UnlockedTable<String> allocated(int length) {
        if (scarce) {
            throw new OutOfMemoryError("on purpose");
        }
        longest = length;
        return UnlockedTable.ofLength(length);
    }

    @Test
    void sizeThenCopy_hasNoRoom_forAKeyThatComesBetween() {
        Map<Long, String> mutant = new SizeThenCopy.Mutant<>() {
            @Override
            public int size() {
                return sizeAndThen(super.size(), () -> put(0L, "late"));
            }
        };
        Map<Long, String> host = new UnlockedReadsMap<>() {
            @Override
            public int size() {
                return sizeAndThen(super.size(), () -> put(0L, "late"));
            }
        };

        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
                .isThrownBy(() -> mutant.values().toArray(new Object[0]));
        assertThat(host.values().toArray(new Object[0])).containsExactly("late");
    }

    @Test
    void sizeThenCopy_leavesANull_forAKeyThatGoesBetween() {
        Map<Long, String> mutant = new SizeThenCopy.Mutant<>() {
            @Override
            public int size() {
                return sizeAndThen(super.size(), () -> remove(0L));
            }
        };
        mutant.put(0L, "gone");

        assertThat(mutant.values().toArray(new Object[0])).containsExactly((Object) null);
    }

    private static int sizeAndThen(int size, Runnable change) {
        change.run();
        return size;
    }
}
