package growspurt.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked where there is no checkout. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipIT {

    /** A link to a file, in Markdown: no address, and without its anchor. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    private Path home = Path.of("");

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> zips =
                    files.filter(file -> file.toString().endsWith(".zip")).toList();
            assertThat(zips).hasSize(1);
            unpack(zips.get(0), folder);
        }
        try (Stream<Path> top = Files.list(folder)) {
            home = top.toList().get(0);
        }
    }

    @Test
    void top_isWhatAReaderLooksFor() {
        assertThat(name()).startsWith("growspurt-");
        assertThat(home.toFile().list()).contains("LICENSE", "NOTICE", "README.md", "bin", "lib");
    }

    @Test
    void pages_linkToWhatIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(10);
            for (Path page : pages) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> parent(page).resolve(link.group(1)))
                        .forEach(target -> assertThat(target).as("in %s", page).exists());
            }
        }
    }

    @Test
    void list_namesTheMaps() throws IOException, InterruptedException {
        Cli.Ended ended = start("list");

        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("lock-striped");
    }

    @Test
    void version_isToldByTheJars() throws IOException, InterruptedException {
        Cli.Ended ended = start("--version");

        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(ended.output().lines().findFirst()).contains(name().replaceFirst("-", " "));
    }

    private String name() {
        return requireNonNull(home.getFileName()).toString();
    }

    private Cli.Ended start(String argument) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("sh", home.resolve("bin/growspurt").toString(), argument)
                .directory(parent(home).toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Cli.Ended(script.exitValue(), output);
    }

    private static Path parent(Path file) {
        return requireNonNull(file.getParent());
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(parent(target));
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }
}
