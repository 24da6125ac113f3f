package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidateLineTest {

    private static final List<String> ARGV = List.of("run", "--candidate=guest-my-map", "--seed=1");

    @Test
    void command_bringsAlong_whatItsIdDoesNotFind() {
        assertThat(guest(List.of("--candidate=com.acme.MyMap", "--classpath=my.jar"))
                        .bringing(ARGV))
                .containsExactly("run", "--candidate=com.acme.MyMap", "--classpath=my.jar", "--seed=1");
    }

    @Test
    void command_staysAsItIs_whereTheIdWillDo_orNamesNone() {
        assertThat(guest(null).bringing(ARGV)).isEqualTo(ARGV);
        assertThat(guest(List.of("--candidate=com.acme.MyMap")).bringing(List.of("run")))
                .containsExactly("run");
    }

    private static CandidateLine guest(@Nullable List<String> brought) {
        return new CandidateLine(
                "guest-my-map",
                "a map",
                "com.acme.MyMap",
                CandidateLine.Role.SUBJECT,
                List.of(),
                "here",
                Map.of(),
                List.of(),
                null,
                brought);
    }
}
