package growspurt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git checkout in a folder of its own, untouched by the settings of whoever runs the tests. */
record Checkout(Path folder) {

    /** {@return a new one with a single commit of {@code files}} */
    static Checkout of(Path folder, String... files) throws IOException {
        Checkout checkout = new Checkout(folder);
        checkout.git("init", "--quiet", "--initial-branch=main");
        return checkout.commit(files);
    }

    Checkout write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve(path).resolveSibling(""));
        Files.writeString(path, text);
        return this;
    }

    /** Changes {@code files} and commits all there is. */
    Checkout commit(String... files) throws IOException {
        for (String file : files) {
            write(file, git("rev-list", "--all", "--count") + file);
        }
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message=a change");
        return this;
    }

    String git(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Git.Answer answer = new Git(folder).ask(command.toArray(String[]::new));
        if (answer.exit() != 0) {
            throw new IllegalStateException(command + ": " + answer.err());
        }
        return answer.out().strip();
    }
}
