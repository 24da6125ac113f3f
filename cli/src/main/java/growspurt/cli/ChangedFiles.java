package growspurt.cli;

import growspurt.cli.Git.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files that a git range changes. */
final class ChangedFiles {

    private final Git git;
    private final String range;

    private ChangedFiles(Git git, String range) {
        this.git = git;
        this.range = range;
    }

    /**
     * {@return the files that differ between the two ends of {@code range}, as paths from the top of the checkout around
     * {@code folder}} They are added, changed or removed; a renamed one is there by both names. {@code a..b} goes from a to b,
     * {@code a...b} from their merge base to b. A single commit stands for its merge base with {@code HEAD}, and the other end
     * is then the working tree, with the new files that git does not ignore.
     *
     * @throws BadInput if there is no git, no checkout or no such range, or if it ends elsewhere than at the commit checked
     *     out, which is what was built
     */
    static SortedSet<String> in(String range, Path folder) {
        ChangedFiles top = new ChangedFiles(new Git(top(range, folder)), range);
        return range.contains("..") ? top.betweenCommits() : top.sinceCommit();
    }

    private SortedSet<String> betweenCommits() {
        String[] ends = range.split("\\.\\.\\.?", 2);
        String from = commit(ends[0].isEmpty() ? "HEAD" : ends[0]);
        String to = commit(ends[1].isEmpty() ? "HEAD" : ends[1]);
        if (!to.equals(commit("HEAD"))) {
            throw new BadInput(
                    "git range '" + range + "' does not end at HEAD, and only what is checked out can be run;"
                            + " check out '" + ends[1] + "' first");
        }
        return differing(range.contains("...") ? base(from) : from, to);
    }

    private SortedSet<String> sinceCommit() {
        SortedSet<String> files = differing(base(commit(range)));
        files.addAll(names(said("ls-files", "--others", "--exclude-standard", "-z")));
        return files;
    }

    private SortedSet<String> differing(String... commits) {
        List<String> diff = new ArrayList<>(List.of("diff", "--name-only", "--no-renames", "-z"));
        diff.addAll(List.of(commits));
        return names(said(diff.toArray(String[]::new)));
    }

    private String base(String commit) {
        return said("merge-base", commit, "HEAD").strip();
    }

    private String commit(String name) {
        return said("rev-parse", "--verify", "--end-of-options", name + "^{commit}")
                .strip();
    }

    /**
     * {@return the top of the checkout around {@code folder}}
     *
     * @throws BadInput if there is none, or no git
     */
    static Path top(String range, Path folder) {
        Answer answer = new ChangedFiles(new Git(folder), range).ask("rev-parse", "--show-toplevel");
        if (answer.exit() != 0) {
            throw new BadInput("'--changed=" + range + "' needs a git checkout, and this folder is in none; go there,"
                    + " or run without --changed");
        }
        return Path.of(answer.out().strip());
    }

    private String said(String... arguments) {
        Answer answer = ask(arguments);
        if (answer.exit() != 0) {
            String why = answer.err().lines().findFirst().orElse("git tells no reason");
            throw new BadInput(
                    "git range '" + range + "' cannot be used (" + why + "); name a commit such as 'main', or"
                            + " two as in 'main...HEAD', and fetch what a shallow clone lacks");
        }
        return answer.out();
    }

    private Answer ask(String... arguments) {
        try {
            return git.ask(arguments);
        } catch (IOException e) {
            throw new BadInput("'--changed=" + range + "' needs git, which did not answer (" + e.getMessage()
                    + "); install it, or run without --changed");
        }
    }

    private static SortedSet<String> names(String separated) {
        return Arrays.stream(separated.split("\0"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
