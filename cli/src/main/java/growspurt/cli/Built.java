package growspurt.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What this program was built from: git names files, and classes are run.
 *
 * @param home the folder of Growspurt in its checkout
 * @param jar what the last build has written
 */
record Built(Path home, Path jar) {

    private static final Pattern SOURCE = Pattern.compile("[^/]+/src/main/.*|([^/]+/)?pom\\.xml");

    /** {@return the build of this program, wherever it lies} */
    static Built here() throws IOException {
        try {
            Path code = Path.of(Built.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path home = code.toRealPath().resolve("../../..").normalize();
            return new Built(home, home.resolve("cli/target/growspurt-start.jar"));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /**
     * {@return {@code changed}, paths from {@code top}, the top of a checkout, as paths from {@link #home}; what lies elsewhere is left out}
     *
     * @throws BadInput if this program was not built in that checkout, or before one of the files was changed
     */
    SortedSet<String> sources(Path top, Collection<String> changed) throws IOException {
        Path real = top.toRealPath();
        if (!home.startsWith(real) || !Files.exists(jar)) {
            throw new BadInput("'--changed' is about the maps of the checkout that Growspurt was built in, and '" + top
                    + "' is none; test a map of your own with 'run --classpath=... --candidate=...'");
        }
        SortedSet<String> sources = new TreeSet<>();
        FileTime built = Files.getLastModifiedTime(jar);
        for (String name : changed) {
            Path file = real.resolve(name);
            if (file.equals(home)) {
                throw new BadInput(
                        "'" + name + "' is a checkout of its own, of which git tells no files here; go there");
            }
            if (file.startsWith(home)) {
                String source = home.relativize(file).toString().replace('\\', '/');
                refuseYounger(source, file, built);
                sources.add(source);
            }
        }
        return sources;
    }

    /** The folder of a file that was removed tells when. */
    private static Path orFolder(Path file) {
        Path there = file;
        while (!Files.exists(there)) {
            there = there.resolveSibling("");
        }
        return there;
    }

    private static void refuseYounger(String source, Path file, FileTime built) throws IOException {
        if (SOURCE.matcher(source).matches()
                && Files.getLastModifiedTime(orFolder(file)).compareTo(built) > 0) {
            throw new BadInput(
                    "'" + source + "' was changed after the build, and what was built is run; run 'make build'"
                            + " first, or 'make gate CHANGED=...'");
        }
    }
}
