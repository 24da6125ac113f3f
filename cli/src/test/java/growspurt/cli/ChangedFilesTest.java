package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    private Path folder = Path.of("");

    @BeforeEach
    void setFolder(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void twoCommits_tellWhatDiffersBetweenThem_notTheWorkingTree() throws IOException {
        Checkout checkout = Checkout.of(folder, "a", "b").commit("maps/a.java").commit("b");

        checkout.write("a", "not committed");

        assertThat(ChangedFiles.in("HEAD~2..HEAD", folder)).containsExactly("b", "maps/a.java");
        assertThat(ChangedFiles.in("HEAD~1..", folder)).containsExactly("b");
        assertThat(ChangedFiles.in("HEAD..HEAD", folder)).isEmpty();
    }

    @Test
    void singleCommit_reachesToTheWorkingTree_newFilesAmongThem_ignoredOnesNot() throws IOException {
        Checkout checkout = Checkout.of(folder, "a", "b").commit("b");
        checkout.write(".gitignore", "target\n").commit();

        checkout.write("a", "changed").write("maps/New.java", "new").write("target/New.class", "built");

        assertThat(ChangedFiles.in("HEAD", folder)).containsExactly("a", "maps/New.java");
        assertThat(ChangedFiles.in("HEAD~2", folder)).containsExactly(".gitignore", "a", "b", "maps/New.java");
    }

    @Test
    void branch_isComparedWithWhereItWasLeft() throws IOException {
        Checkout checkout = Checkout.of(folder, "a", "b");
        checkout.git("switch", "--quiet", "--create", "topic");
        checkout.commit("b");
        checkout.git("switch", "--quiet", "main");
        checkout.commit("a");
        checkout.git("switch", "--quiet", "topic");

        assertThat(ChangedFiles.in("main", folder)).containsExactly("b");
        assertThat(ChangedFiles.in("main...topic", folder)).containsExactly("b");
        assertThat(ChangedFiles.in("main..topic", folder)).containsExactly("a", "b");
    }

    @Test
    void renamedAndRemovedFiles_areThereByTheirOldNames() throws IOException {
        Checkout checkout = Checkout.of(folder, "old name", "gone");
        checkout.git("mv", "old name", "new name");
        checkout.git("rm", "--quiet", "gone");
        checkout.commit();

        assertThat(ChangedFiles.in("HEAD~1", folder)).containsExactly("gone", "new name", "old name");
    }

    @Test
    void paths_countFromTheTop_whereverTheQuestionComesFrom() throws IOException {
        Checkout checkout = Checkout.of(folder, "maps/a", "docs/b").commit("maps/a", "docs/b");

        checkout.write("docs/new", "new");

        assertThat(ChangedFiles.in("HEAD~1", folder.resolve("maps"))).containsExactly("docs/b", "docs/new", "maps/a");
    }

    @Test
    void rangeThatEndsElsewhere_isRefused_becauseSomethingElseWasBuilt() throws IOException {
        Checkout.of(folder, "a").commit("a");

        assertThatThrownBy(() -> ChangedFiles.in("HEAD..HEAD~1", folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'HEAD..HEAD~1' does not end at HEAD")
                .hasMessageContaining("check out 'HEAD~1'");
    }

    @Test
    void rangeThatIsNone_isRefused_inOneLine() throws IOException {
        Checkout.of(folder, "a");

        for (String range : new String[] {"nonsense", "nonsense..HEAD", "--output=x", "-O..HEAD", ""}) {
            assertThatThrownBy(() -> ChangedFiles.in(range, folder))
                    .as(range)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("git range '" + range + "' cannot be used")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void folderOutsideOfAnyCheckout_isRefused() {
        assertThatThrownBy(() -> ChangedFiles.in("main", folder))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "'--changed=main' needs a git checkout, and this folder is in none; go there, or run without"
                                + " --changed");
    }

    @Test
    void gitThatCannotBeStarted_isTold() throws IOException {
        Path missing = folder.resolve("missing");
        assertThat(Files.exists(missing)).isFalse();

        assertThatThrownBy(() -> ChangedFiles.in("main", missing))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("needs git, which did not answer");
    }
}
