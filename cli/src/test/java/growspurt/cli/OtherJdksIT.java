package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import growspurt.results.CellVerdict;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All engines on the JDKs that are installed beside the one that runs the tests: other compilers, other fields, other flags. */
class OtherJdksIT {

    private static final int OLDEST = 17;

    @Test
    void otherJdks_findThePlantedBugs_andAnswerForTheKnownGoodMaps(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Path> jdks = otherJdks();
        assumeFalse(jdks.isEmpty(), "NOT TRIED: no other JDK, version 17 or newer, lies beside this one");
        for (Path jdk : jdks) {
            Path fresh = Files.createTempDirectory(folder, "jdk");
            Cli.Ended ended = Cli.runOn(
                    jdk,
                    fresh,
                    "run",
                    "--candidate=concurrent-hash-map,hashtable,planted-publish-first,planted-stale-table-write",
                    "--property=stable-key-stays-visible,concurrent-insert-survives,per-key-operations-linearizable",
                    "--without-controls",
                    "--budget=45s",
                    "--launches=3",
                    "--seed=42");
            assertThat(ended.exit()).as("%s: %s", jdk, ended.output()).isZero();
            assertThat(RunResults.read(fresh.resolve("runs/latest")).cells())
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(isAsExpected(cell))
                            .as("%s: %s of %s", jdk, cell.verdict(), cell.key())
                            .isTrue());
        }
    }

    private static boolean isAsExpected(CellVerdict cell) {
        return cell.key().candidate().startsWith("planted-")
                ? cell.verdict() == Verdict.VIOLATED
                : cell.verdict() == Verdict.NONE_SEEN || cell.verdict() == Verdict.NONE_IN_BOUND;
    }

    private static List<Path> otherJdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(Objects.requireNonNull(own.getParent()))) {
            return beside.filter(jdk -> !Files.isSymbolicLink(jdk) && !jdk.equals(own))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")) && version(jdk) >= OLDEST)
                    .filter(jdk -> version(jdk) != Runtime.version().feature())
                    .toList();
        }
    }

    /** {@return the version that a JDK says it has, such as 25; 0 if it does not say} */
    private static int version(Path jdk) {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }
}
