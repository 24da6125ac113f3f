package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Mark;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarksTest {

    private static final String OPERATION = "put(0, 1): null";

    @Test
    void readerOfTheNewTable_thatFindsNothingInTheWindow_isPremature() {
        assertThat(marks(
                        step(0, Event.OPERATION, OPERATION),
                        step(0, Event.CALL, "table.getVolatile(): UnlockedTable#1"),
                        step(0, Event.CALL, "growing.setOpaque(true)"),
                        step(0, Event.CALL, "table.setVolatile(UnlockedTable#2)"),
                        step(1, Event.OPERATION, OPERATION),
                        step(1, Event.CALL, "table.getVolatile(): UnlockedTable#2"),
                        step(1, Event.CALL, "slots[0].get(): null"),
                        step(0, Event.CALL, "slots[4].get(): null"),
                        step(0, Event.CALL, "growing.setOpaque(false)"),
                        step(1, Event.CALL, "slots[0].get(): null")))
                .containsExactly("3 WINDOW_OPENS", "4 TABLE_SWITCHED", "7 PREMATURE_READ", "9 WINDOW_CLOSES");
    }

    @Test
    void whoGoesOnInTheOldTable_isStale_untilTheNextOperation() {
        assertThat(marks(
                        step(0, Event.OPERATION, OPERATION),
                        step(0, Event.READ, "table ➜ ChainTable#1"),
                        step(1, Event.OPERATION, OPERATION),
                        step(1, Event.READ, "table ➜ ChainTable#1"),
                        step(1, Event.WRITE, "table = ChainTable#2"),
                        step(1, Event.READ, "Array<Node>#1[0] ➜ null"),
                        step(0, Event.READ, "Array<Node>#1[0] ➜ null"),
                        step(0, Event.READ, "exclusiveOwnerThread ➜ null"),
                        step(0, Event.WRITE, "last.next = Node#5"),
                        step(0, Event.OPERATION, OPERATION),
                        step(0, Event.READ, "node.next ➜ null")))
                .containsExactly("5 TABLE_SWITCHED", "7 STALE_READ", "9 STALE_WRITE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resize(): Array<Node>#2", "transfer(Array<Node>#1, null)"})
    void windowOfAMapWithoutMark_isTheMethodThatGrows(String call) {
        assertThat(marks(
                        step(0, 0, Event.OPERATION, OPERATION),
                        step(0, 3, Event.CALL, call),
                        step(0, 4, Event.READ, "threshold ➜ 3"),
                        step(1, 0, Event.OPERATION, OPERATION),
                        step(0, 3, Event.WRITE, "size = 4")))
                .containsExactly("2 WINDOW_OPENS", "5 WINDOW_CLOSES");
    }

    @Test
    void firstTable_isNoSwitch_andAnExchangeIsOne() {
        assertThat(marks(
                        step(0, Event.OPERATION, OPERATION),
                        step(0, Event.WRITE, "table = Array<Node>#1"),
                        step(0, Event.CALL, "table.compareAndSet(Array<Node>#1, Array<Node>#2): false"),
                        step(0, Event.CALL, "table.compareAndSet(Array<Node>#1, Array<Node>#2): true"),
                        step(0, Event.CALL, "table.set(3, ForwardingNode#1)")))
                .containsExactly("4 TABLE_SWITCHED");
    }

    @Test
    void queueOfALock_isNoPlaceOfATable() {
        assertThat(marks(
                        step(0, Event.OPERATION, OPERATION),
                        step(0, Event.READ, "table ➜ ChainTable#1"),
                        step(1, Event.OPERATION, OPERATION),
                        step(1, Event.READ, "table ➜ ChainTable#1"),
                        step(1, Event.WRITE, "table = ChainTable#2"),
                        step(0, Event.WRITE, "pred.next = null", "AbstractQueuedSynchronizer.java:681"),
                        step(0, Event.WRITE, "last.next = null", "ChainTable.java:96")))
                .containsExactly("5 TABLE_SWITCHED", "7 STALE_WRITE");
    }

    private static List<String> marks(Step... steps) {
        List<Step> marked = Marks.on(List.of(steps));
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            Mark mark = marked.get(i).mark();
            if (mark != null) {
                marks.add(i + 1 + " " + mark);
            }
        }
        return marks;
    }

    private static Step step(int thread, Event event, String text) {
        return step(thread, 1, event, text);
    }

    private static Step step(int thread, Event event, String text, String at) {
        return new Step(thread, 1, event, text, null, null, at);
    }

    private static Step step(int thread, int depth, Event event, String text) {
        return new Step(thread, depth, event, text, null, null, null);
    }
}
