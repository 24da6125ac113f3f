package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a team sees that changes a map: bugs of the catalogue, planted into the map itself in a clone of this checkout,
 * turn {@code make gate} red within four minutes, build and all; undoing the change turns it green. 'make test-gate' runs it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedChangeTrial {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Checkout clone = new Checkout(Path.of(""));

    /** What came of a command, and how long it took. */
    private record Ended(int exit, String output, Duration time) {}

    @BeforeAll
    void cloneAndBuild(@TempDir Path fresh) throws IOException, InterruptedException {
        String top = new Checkout(Path.of(".")).git("rev-parse", "--show-toplevel");
        new Checkout(fresh).git("clone", "--quiet", top, "clone");
        clone = new Checkout(fresh.resolve("clone"));

        Ended build = run("make", "build");

        assertThat(build.exit()).as(build.output()).isZero();
    }

    /** Whichever bug is taken out again, what is left is the same map: it is judged once. */
    @ParameterizedTest
    @CsvSource({
        "lock-striped, get-then-put stale-table-write two-initiators plain-count compute-unlocked",
        "go-hmap, reseed-live",
    })
    void everyPlantedBug_turnsTheGateRed_andUndoingTheLastTurnsItGreen(String map, String bugs)
            throws IOException, InterruptedException {
        for (String bug : bugs.split(" ", -1)) {
            clone.git("apply", patch(bug));
            clone.commit();
            assertRed(map);
            clone.git("revert", "--no-edit", "HEAD");
        }

        Ended green = run("make", "gate", "CHANGED=HEAD~1");

        assertThat(green.exit()).as(green.output()).isZero();
        assertThat(green.time()).isLessThan(LIMIT);
    }

    private void assertRed(String map) throws IOException, InterruptedException {
        Ended red = run("make", "gate", "CHANGED=HEAD~1");
        Ended again = run("bin/growspurt", "gate");

        assertThat(red.exit()).as(red.output()).isNotZero();
        assertThat(again.exit()).as(again.output()).isEqualTo(Exit.VIOLATION);
        assertThat(red.time()).as(red.output()).isLessThan(LIMIT);
        assertThat(red.output())
                .contains("GATE  violation (exit 1)", map + " / ", "again: bin/growspurt replay ")
                .containsPattern("(?m)^seen  " + map + " / ")
                .containsAnyOf("how it comes about", " samples: ");
    }

    private static String patch(String bug) {
        return Path.of("src/test/resources/growspurt/cli/planting", bug + ".patch")
                .toAbsolutePath()
                .toString();
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(clone.folder().resolveSibling(""), "output", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(List.of(command))
                .directory(clone.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("no end after ten minutes:\n" + Files.readString(output));
        }
        Ended ended =
                new Ended(process.exitValue(), Files.readString(output), Duration.ofNanos(System.nanoTime() - start));
        System.out.println(
                String.join(" ", command) + ": exit " + ended.exit + " after " + ended.time.toSeconds() + " s");
        return ended;
    }
}
