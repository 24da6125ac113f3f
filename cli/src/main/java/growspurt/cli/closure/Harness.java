package growspurt.cli.closure;

import growspurt.api.MapCandidate;
import growspurt.lincheck.LincheckEngine;
import growspurt.results.Ids;
import growspurt.results.RunLine;
import growspurt.stress.JcstressEngine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The rooms whose code decides what a launch does and how it is told. They find classes by name, so no closure holds them. */
final class Harness {

    private static final List<Class<?>> ROOMS =
            List.of(MapCandidate.class, RunLine.class, JcstressEngine.class, LincheckEngine.class);

    private Harness() {}

    /** {@return a hash of all class files of the rooms, whether they lie in jars or in folders} */
    static String code() throws IOException {
        List<String> parts = new ArrayList<>();
        for (Class<?> room : ROOMS) {
            for (Path file : files(room)) {
                parts.add(HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return Ids.code(parts);
    }

    private static List<Path> files(Class<?> room) throws IOException {
        try (Stream<Path> files = Files.walk(
                Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
