package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.api.EndlessTraversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChainTableTest {

    private final ChainTable<String> table = ChainTable.ofLength(4, ChainTable::allocate);
    private final ChainTable<String> larger = ChainTable.ofLength(8, ChainTable::allocate);

    @BeforeEach
    void fillSlotZero() {
        for (long key = 0; key <= 16; key += 4) {
            table.link(new Node<>(key, Node.hash(key), "v"));
        }
    }

    @Test
    void link_addsAtTheEnd() {
        assertThat(keys(table)).containsExactly(0L, 4L, 8L, 12L, 16L);
    }

    @Test
    void split_keepsTheOrder() {
        table.split(0, larger);

        assertThat(keys(larger)).containsExactly(0L, 8L, 16L, 4L, 12L);
    }

    @Test
    void pushAll_turnsTheOrderAround_andEmptiesTheSlot() {
        int moved = table.pushAll(0, larger);

        assertThat(moved).isEqualTo(5);
        assertThat(keys(larger)).containsExactly(16L, 8L, 0L, 12L, 4L);
        assertThat(table.isVacant(0)).isTrue();
    }

    @Test
    void everyWalk_endsInEndlessTraversal_whenTheChainHasACycle() {
        Node<String> first = find(0);
        Node<String> last = find(16);
        last.next = first;

        assertEndless(() -> table.find(20L, 20));
        assertEndless(() -> table.link(new Node<>(20L, 20, "v")));
        assertEndless(() -> table.unlink(new Node<>(20L, 20, "v")));
        assertEndless(() -> keys(table));
        assertEndless(() -> table.split(0, larger));
    }

    @Test
    void pushAll_endsInEndlessTraversal_whenANodeFollowsItself() {
        find(16).next = find(16);
        ChainTable<String> same = table;

        assertEndless(() -> same.pushAll(0, same));
    }

    @Test
    void tryLength_isNull_whenTheLengthOverflows() {
        assertThat(ChainTable.<String>tryLength(Integer.MIN_VALUE, ChainTable::allocate))
                .isNull();
    }

    private Node<String> find(long key) {
        return Objects.requireNonNull(table.find(key, Node.hash(key)));
    }

    private static List<Long> keys(ChainTable<String> table) {
        List<Long> keys = new ArrayList<>();
        table.forEach(node -> keys.add(node.key));
        return keys;
    }

    private static void assertEndless(ThrowingCallable walk) {
        assertThatExceptionOfType(EndlessTraversal.class).isThrownBy(walk).withMessageContaining("65536");
    }
}
