package growspurt.cli;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The commit of the working tree that the run was started in.
 *
 * @param id full hash, empty outside a git checkout
 * @param dirty whether tracked files differ from it
 */
record Commit(String id, boolean dirty) {

    /** {@return the commit of the current folder} Missing git or no checkout give an empty id: never an error. */
    static Commit here() {
        String id = git("rev-parse", "--verify", "--quiet", "HEAD");
        boolean dirty = !id.isEmpty()
                && !git("status", "--porcelain", "--untracked-files=no").isEmpty();
        return new Commit(id, dirty);
    }

    private static String git(String... arguments) {
        try {
            Git.Answer answer = new Git(Path.of(".")).ask(arguments);
            return answer.exit() == 0 ? answer.out().strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
