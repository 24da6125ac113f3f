package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put(0, 5); put(1, 2) / put(4, 2) | get(0) / get(0); get(4)",
                "/ put(1, 1) | get(1); containsKey(-1) /",
                "put(0, 5); get(0) /  /",
            })
    void text_readsBackAsTheSameProgram(String text) {
        assertThat(Program.parse(text)).hasToString(text);
    }

    @Test
    void parse_readsTwoBarsAndNoSpaces() {
        assertThat(Program.parse("put(0,5)/put(4,2)||get(0)/get(0)"))
                .hasToString("put(0, 5) / put(4, 2) | get(0) / get(0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"put(0, 5)", "put(0) / x | get(0) /", "/ put(a, 1) | get(0) /"})
    void parse_namesWhatIsNoProgram(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Program.parse(text))
                .withMessageContaining("expected");
    }

    @Test
    void without_dropsTheCallWithThatIndex() {
        Program program = Program.parse("put(0, 1) / put(4, 2); get(4) | get(0) / get(4)");

        assertThat(program.without(0)).hasValue(Program.parse("/ put(4, 2); get(4) | get(0) / get(4)"));
        assertThat(program.without(2)).hasValue(Program.parse("put(0, 1) / put(4, 2) | get(0) / get(4)"));
        assertThat(program.without(4)).hasValue(Program.parse("put(0, 1) / put(4, 2); get(4) | get(0) /"));
    }

    @Test
    void without_isEmpty_whenAThreadWouldHaveNothingToDo() {
        assertThat(Program.parse("/ put(4, 2); get(4) | get(0) /").without(2)).isEmpty();
    }

    @Test
    void orders_areTheWaysToMergeTheThreads() {
        assertThat(Program.parse("/ get(0); get(1) | get(2); get(3) /").orders())
                .isEqualTo(6);
        assertThat(Program.parse("/ get(0) | get(2) | get(3) /").orders()).isEqualTo(6);
    }
}
