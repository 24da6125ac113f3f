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

    @ParameterizedTest
    @CsvSource({
        "get-then-put, lock-striped, put-if-absent-one-winner",
        "stale-table-write, lock-striped, concurrent-insert-survives",
        "two-initiators, lock-striped, growers-agree",
        "plain-count, lock-striped, size-exact-at-rest",
        "compute-unlocked, lock-striped, compute-if-absent-once",
        "reseed-live, go-hmap, stable-key-stays-visible",
    })
    void plantedBug_turnsTheGateRed_andUndoingItTurnsItGreen(String bug, String map, String property)
            throws IOException, InterruptedException {
        clone.git("apply", patch(bug));
        clone.commit();

        Ended red = run("make", "gate", "CHANGED=HEAD~1");
        Ended again = run("bin/growspurt", "gate");

        assertThat(red.exit()).as(red.output()).isNotZero();
        assertThat(again.exit()).as(again.output()).isEqualTo(Exit.VIOLATION);
        assertThat(red.time()).isLessThan(LIMIT);
        assertThat(red.output())
                .contains("GATE  violation (exit 1)", map + " / " + property, "again: bin/growspurt replay ")
                .containsPattern("(?m)^seen  " + map + " / ")
                .containsAnyOf("how it comes about", " samples: ");

        clone.git("revert", "--no-edit", "HEAD");

        Ended green = run("make", "gate", "CHANGED=HEAD~1");

        assertThat(green.exit()).as(green.output()).isZero();
        assertThat(green.time()).isLessThan(LIMIT);
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
        return new Ended(process.exitValue(), Files.readString(output), Duration.ofNanos(System.nanoTime() - start));
    }
}
