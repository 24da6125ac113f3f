package growspurt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks git about the checkout that a folder is in.
 *
 * @param folder where git is called
 */
record Git(Path folder) {

    private static final int SECONDS = 30;

    /**
     * What git said.
     *
     * @param exit its exit code
     * @param out its standard output
     * @param err its standard error
     */
    record Answer(int exit, String out, String err) {}

    /**
     * {@return the answer to {@code arguments}}
     *
     * @throws IOException if there is no git, or it does not end
     */
    Answer ask(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("growspurt-git", ".txt");
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(err.toFile())
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                throw new IOException("'" + String.join(" ", command) + "' does not end");
            }
            return new Answer(git.exitValue(), out, Files.readString(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(err);
        }
    }
}
