package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void sendGuestsHome() {
        System.clearProperty("growspurt.guests");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --candidate=lock-stripped | no candidate 'lock-stripped'; nearest: lock-striped",
                "run --property=StableKeyStaysVisibel | no property 'StableKeyStaysVisibel'; nearest: StableKeyStaysVisible",
                "run --budget=soon | Invalid value for option '--budget': budget 'soon' is not a time above zero; write it like 90s, 10m or 1h30m",
                "run --engine=lincheckk | Invalid value for option '--engine'",
                "run --seed=abc | Invalid value for option '--seed'",
                "run --launches=0 | launches '0' is below 1",
                "run --resume --candidate=naive | --candidate is settled by the run that --resume goes on with; leave it out",
                "gate no-such-run | no run folder 'no-such-run'",
                "gate --budget=90s | --budget is for the run of --changed, which was not asked for",
                "gate --changed=main some-run | --changed makes a run and judges that; leave out 'some-run'",
                "report no-such-run | no run folder 'no-such-run'",
                "validate no-such-run | no run folder 'no-such-run'",
                "explain StableKeyStaysVisibel | no property 'StableKeyStaysVisibel'; nearest: StableKeyStaysVisible",
                "explain x-0123456789ab no-such-run | no run folder 'no-such-run'",
                "replay x-0123456789ab no-such-run | no run folder 'no-such-run'",
                "replay r-0123456789ab no-such-run | no run folder 'no-such-run'",
                "list --candidate=com.acme.Nowhere | no class 'com.acme.Nowhere' on the class path; name it in full",
                "list --classpath=no.jar | no jar or folder 'no.jar' for the class path; was it built?",
                "run --candidate=java.lang.String | class 'java.lang.String' implements neither Map nor MapCandidate",
                "run --candidate=java.util.EnumMap | class 'java.util.EnumMap' has no public constructor without arguments",
                "run --promises=TERMINATES | promises [TERMINATES] are for the map of a class from elsewhere",
                "run --candidate=growspurt.maps.NaiveCandidate --promises=TERMINATES | class 'growspurt.maps.NaiveCandidate' is a MapCandidate, which says itself what it promises",
                "list --format=xml | Invalid value for option '--format'"
            })
    void badInput_isOneLineThatNamesIt_andExit2(String arguments, String message) {
        int exit = execute(arguments.split(" ", -1));

        assertThat(err.toString().lines().findFirst().orElseThrow())
                .startsWith("growspurt: ")
                .contains(message);
        assertThat(err.toString()).doesNotContain("\tat ");
        assertThat(exit).isEqualTo(Exit.USAGE);
    }

    @Test
    void resultsFileCutShort_isExit2_andNamesTheLine() throws IOException {
        Path file = folder.resolve("jcstress.jsonl");
        Files.writeString(file, "{\"kind\":\"run\",\"schema\":\"1.0\"");

        assertThat(execute("validate", file.toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("jcstress.jsonl' line 1 is cut short");
    }

    @Test
    void resultsFileOfAnotherSchema_isExit2() throws IOException {
        Files.writeString(folder.resolve("jcstress.jsonl"), "{\"kind\":\"run\",\"schema\":\"7.0\"}\n");

        assertThat(execute("gate", folder.toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("line 1 is of schema '7.0', this version reads '1.x'");
    }

    @Test
    void list_showsCandidatesPropertiesAndEngines() {
        assertThat(execute("list")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains(
                        "lock-striped", "planted-stale-table-write", "must break", "StableKeyStaysVisible", "jcstress");
    }

    @Test
    void list_showsAGuest_andHowItsGrowthIsSeen() {
        assertThat(execute("list", "--candidate=growspurt.maps.NaiveMap")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("guest-naive-map", "growspurt.maps.NaiveMap, growth seen by the length of ");
    }

    @Test
    void explain_countsAGuestAmongThoseThatPromise() {
        assertThat(execute("explain", "ConcurrentInsertSurvives", "--candidate=growspurt.maps.NaiveMap"))
                .isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("guest-naive-map");
    }

    @Test
    void list_asJson_isOneObject() {
        assertThat(execute("list", "--format", "json")).isEqualTo(Exit.OK);
        assertThat(out.toString().strip()).startsWith("{").endsWith("}").contains("\"id\" : \"hash-map\"");
    }

    @Test
    void explain_tellsClaimContractOutcomesAndPlantedBugs() {
        assertThat(execute("explain", "ConcurrentInsertSurvives")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains(
                        "An insert that returned is found afterwards",
                        "thread safety and atomicity guarantees",
                        "per-key-linearizable",
                        "concurrent-hash-map",
                        "lost-k",
                        "forbidden",
                        "planted-stale-table-write");
    }

    @Test
    void explain_tellsWhatEachEngineRuns() {
        assertThat(execute("explain", "OperationsTerminate")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains(
                        "jcstress     OperationsTerminate",
                        "lincheck     Termination",
                        "recorder     RecordedOperationsTerminate");
    }

    private int execute(String... arguments) {
        CommandLine commandLine =
                Growspurt.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
