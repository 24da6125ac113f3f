package growspurt.stress.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

class LedgerTest {

    private static final List<String> TESTS = List.of("first", "second", "third");

    private static final Duration SINCE = Duration.ofMillis(30);

    @TempDir
    Path folder = Path.of("");

    @Test
    void everythingWritten_isRead() throws IOException {
        try (Ledger ledger = Ledger.open(file())) {
            for (int test = 0; test < TESTS.size(); test++) {
                ledger.started(test);
                ledger.seen("missing", Duration.ofMillis(7));
                ledger.ended(result(10L + test), 2560);
            }
        }

        List<Returned> returned = read(0);

        assertThat(returned).extracting(Returned::test).containsExactlyElementsOf(TESTS);
        assertThat(returned).allMatch(Returned::normal);
        assertThat(returned.get(2).counts()).containsOnly(Map.entry("ok, in", 12L), Map.entry("missing, out", 1L));
        assertThat(returned.get(2).firstSeen()).containsOnly(Map.entry("missing", Duration.ofMillis(7)));
        assertThat(returned.get(2).messages()).containsExactly("said twice,", "in two lines");
        assertThat(returned.get(2).states()).isEqualTo(2560);
    }

    @Test
    void testThatTookTheJvmDown_isTheLast_andKeepsWhatItSaw_asTheOthersTheirCounts() throws IOException {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.started(0);
            ledger.ended(result(10), 2560);
            ledger.started(1);
            ledger.seen("missing", Duration.ofMillis(7));
        }

        List<Returned> returned = read(134);

        assertThat(returned).extracting(Returned::test).containsExactly("first", "second");
        assertThat(returned.get(0).counts()).containsEntry("ok, in", 10L);
        assertThat(returned.get(1).status()).isEqualTo(Returned.DIED);
        assertThat(returned.get(1).exit()).hasValue(134);
        assertThat(returned.get(1).counts()).isEmpty();
        assertThat(returned.get(1).firstSeen()).containsOnly(Map.entry("missing", Duration.ofMillis(7)));
        assertThat(returned.get(1).took()).isEqualTo(Duration.ofMillis(7).plus(SINCE));
    }

    @Test
    void testThatWasNotBegun_forTheTimeWasOver_isNotAmongThem() throws IOException {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.started(0);
            ledger.ended(result(10), 2560);
            ledger.done();
        }

        assertThat(read(0)).singleElement().satisfies(returned -> {
            assertThat(returned.test()).isEqualTo("first");
            assertThat(returned.normal()).isTrue();
        });
    }

    @Test
    void jvmThatNeverCameToATest_countsAgainstTheFirst() throws IOException {
        Files.createFile(file());

        assertThat(read(1)).singleElement().satisfies(returned -> {
            assertThat(returned.test()).isEqualTo("first");
            assertThat(returned.output()).containsExactly("printed");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cou", "count 9", "end NOR", "start "})
    void countsOfATestThatWasCutOff_areNoResult(String torn) throws IOException {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.started(0);
        }
        Files.writeString(file(), "count 99 ok, in\n" + torn, StandardOpenOption.APPEND);

        assertThat(read(137)).singleElement().satisfies(returned -> {
            assertThat(returned.normal()).isFalse();
            assertThat(returned.counts()).isEmpty();
        });
    }

    private static TestResult result(long samples) {
        TestResult result = new TestResult(Status.NORMAL);
        result.addState("ok, in", samples);
        result.addState("missing, out", 1);
        result.addMessage("said twice,\nin two lines");
        return result;
    }

    private List<Returned> read(int exit) throws IOException {
        ForkEnd end = new ForkEnd(exit, List.of("printed"), Optional.empty(), SINCE);
        return LedgerReader.read(file(), TESTS, end);
    }

    private Path file() {
        return folder.resolve("ledger");
    }
}
