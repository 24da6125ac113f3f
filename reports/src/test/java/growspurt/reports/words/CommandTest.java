package growspurt.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void command_isQuotedForTheShell() {
        assertThat(new Command(List.of("bin/growspurt", "--candidate=a b", "it's", "$(x)", "")).toString())
                .isEqualTo("bin/growspurt '--candidate=a b' 'it'\\''s' '$(x)' ''");
    }
}
