package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PresenceTest {

    @Test
    void untouchedKey_isThereAllTheTime_orNever() {
        assertThat(new Presence(List.of(), true).throughout(-5, 5)).isTrue();
        assertThat(new Presence(List.of(), false).throughout(-5, 5)).isFalse();
        assertThat(new Presence(List.of(), false).isPossible(true, 0)).isFalse();
    }

    @Test
    void insert_makesItCertain_whenItHasEnded() {
        Presence presence = new Presence(List.of(op(Operation.PUT, 10, 20)), false);

        assertThat(presence.throughout(21, 99)).isTrue();
        assertThat(presence.throughout(20, 99)).isFalse();
        assertThat(presence.isPossible(true, 9)).isFalse();
        assertThat(presence.isPossible(true, 10)).isTrue();
        assertThat(presence.isPossible(false, 20)).isTrue();
        assertThat(presence.isPossible(false, 21)).isFalse();
    }

    @Test
    void removalThatOverlapsTheInsert_leavesBothPossible() {
        Presence presence = new Presence(List.of(op(Operation.PUT, 10, 20), op(Operation.REMOVE, 15, 30)), false);

        assertThat(presence.throughout(21, 22)).isFalse();
        assertThat(presence.isPossible(true, 40)).isTrue();
        assertThat(presence.isPossible(false, 40)).isTrue();
    }

    @Test
    void removalBeforeTheInsert_doesNotMatter_andOneAfterEndsIt() {
        Presence presence = new Presence(
                List.of(op(Operation.REMOVE, 1, 9), op(Operation.PUT, 10, 20), op(Operation.REMOVE, 50, 60)), true);

        assertThat(presence.throughout(21, 49)).isTrue();
        assertThat(presence.throughout(21, 50)).isFalse();
        assertThat(presence.isPossible(true, 61)).isFalse();
    }

    @Test
    void conditionalRemoval_makesAbsenceCertain_onlyIfItSaysSo() {
        assertThat(afterRemovalThatSaid(1).isPossible(true, 61)).isFalse();
        assertThat(afterRemovalThatSaid(0).isPossible(true, 61)).isTrue();
    }

    @Test
    void insertThatNeverEnded_mayHaveHappened() {
        Presence presence = new Presence(List.of(op(Operation.PUT, 10, Recorded.NEVER)), false);

        assertThat(presence.throughout(20, 30)).isFalse();
        assertThat(presence.isPossible(true, 20)).isTrue();
        assertThat(presence.isPossible(false, 20)).isTrue();
    }

    private static Presence afterRemovalThatSaid(long result) {
        return new Presence(List.of(new Recorded(Operation.REMOVE_VALUE, 1, 2, result, 50, 60, false)), true);
    }

    private static Recorded op(Operation operation, long start, long end) {
        return new Recorded(operation, 1, 2, Operation.ABSENT, start, end, false);
    }
}
