package growspurt.reports.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * An installed browser and the program that drives it.
 *
 * @param browser the executable {@code chromium}
 * @param driver the executable {@code chromedriver}, of the same version
 */
record Chromium(Path browser, Path driver) {

    /** {@return what lies on {@code searchPath}, folders as in the environment variable PATH; empty unless both are there} */
    static Optional<Chromium> on(String searchPath) {
        return executable("chromium", searchPath)
                .flatMap(
                        browser -> executable("chromedriver", searchPath).map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> executable(String name, String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
