package growspurt.stress.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files through which the driver and a launched JVM speak to each other; closing deletes them. */
record Workplace(Path folder) implements AutoCloseable {

    static Workplace create() throws IOException {
        Workplace files = new Workplace(Files.createTempDirectory("growspurt"));
        Files.createFile(files.ledger());
        Files.createFile(files.pulse());
        return files;
    }

    /** {@return settings of the tests, as jcstress writes them} */
    Path settings() {
        return folder.resolve("settings");
    }

    /** {@return which methods are compiled how} */
    Path directives() {
        return folder.resolve("directives");
    }

    /** {@return what the launched JVM writes down} */
    Path ledger() {
        return folder.resolve("ledger");
    }

    /** {@return what grows while it gets anything done} */
    Path pulse() {
        return folder.resolve("pulse");
    }

    /** {@return what it prints} */
    Path output() {
        return folder.resolve("output");
    }

    @Override
    public void close() throws IOException {
        for (Path file : List.of(settings(), directives(), ledger(), pulse(), output(), folder)) {
            Files.deleteIfExists(file);
        }
    }
}
