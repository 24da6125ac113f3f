package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.SplitOrderedItem;
import growspurt.maps.SplitOrderedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SplitOrderedBugsTest {

    private final Meanwhile insert = new Meanwhile();

    @Test
    void markInPredecessor_losesAnInsertBehindTheRemovedItem() {
        AbstractLongMap<String> unmarked = new MarkInPredecessor.Mutant<>() {
            @Override
            protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
                SplitOrderedItem after = super.settle(removed);
                insert.happens();
                return after;
            }
        };

        assertThat(insertedDuringRemoval(unmarked)).isNull();
    }

    @Test
    void splitOrdered_findsAnotherPlaceForIt() {
        AbstractLongMap<String> marked = new SplitOrderedMap<>() {
            @Override
            protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
                SplitOrderedItem after = super.settle(removed);
                insert.happens();
                return after;
            }
        };

        assertThat(insertedDuringRemoval(marked)).isEqualTo("four");
    }

    private @Nullable String insertedDuringRemoval(AbstractLongMap<String> map) {
        map.put(0L, "zero");
        map.put(2L, "two");
        insert.will(() -> map.put(4L, "four"));

        map.remove(0L);

        assertThat(map.get(0L)).isNull();
        assertThat(map.get(2L)).isEqualTo("two");
        return map.get(4L);
    }

    @Test
    void removerNotHelped_waits_forAThreadThatHasStopped() {
        AbstractLongMap<String> waiting = new RemoverNotHelped.Mutant<>() {
            @Override
            protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
                insert.happens();
                return super.settle(removed);
            }

            @Override
            protected void pause() {
                throw new IllegalStateException("waits");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> putDuringRemoval(waiting))
                .withMessage("waits");
    }

    @Test
    void splitOrdered_helps() {
        AbstractLongMap<String> helping = new SplitOrderedMap<>() {
            @Override
            protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
                insert.happens();
                return super.settle(removed);
            }
        };

        assertThat(putDuringRemoval(helping)).isEqualTo("again");
    }

    private @Nullable String putDuringRemoval(AbstractLongMap<String> map) {
        map.put(0L, "zero");
        insert.will(() -> map.put(0L, "again"));

        map.remove(0L);

        return map.get(0L);
    }
}
