package growspurt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The commit of the working tree that the run was started in.
 *
 * @param id full hash, empty outside a git checkout
 * @param dirty whether tracked files differ from it
 */
record Commit(String id, boolean dirty) {

    private static final int SECONDS = 5;

    /** {@return the commit of the current folder} Missing git or no checkout give an empty id: never an error. */
    static Commit here() {
        String id = git("rev-parse", "--verify", "--quiet", "HEAD");
        boolean dirty = !id.isEmpty()
                && !git("status", "--porcelain", "--untracked-files=no").isEmpty();
        return new Commit(id, dirty);
    }

    private static String git(String... args) {
        String[] command = new String[args.length + 1];
        command[0] = "git";
        System.arraycopy(args, 0, command, 1, args.length);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? out : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
