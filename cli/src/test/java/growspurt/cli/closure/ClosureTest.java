package growspurt.cli.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureTest {

    private static final String ROOT = "class Root { Object make() { return new Near().make(); } }";
    private static final String NEAR = "class Near { Object make() { return Far.name(); } }";
    private static final String FAR =
            "class Far { static final String NAME = \"far\"; static String name() { return \"far\"; } }";
    private static final String UNRELATED = "class Unrelated { Object root = new Root(); }";

    private Path folder = Path.of("");

    @BeforeEach
    void setFolder(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void class_twoHopsAway_isInIt_andOneThatOnlyUsesItIsNot() throws Exception {
        Closure closure = Compiled.of(folder, ROOT, NEAR, FAR, UNRELATED).closure("Root");

        assertThat(closure.compiledFrom("maps/src/main/java/p/Far.java")).contains("p.Far");
        assertThat(closure.compiledFrom("p/Near.java")).contains("p.Near");
        assertThat(closure.compiledFrom("maps/src/main/java/p/Unrelated.java")).isEmpty();
    }

    @Test
    void fileOfTheSameName_inAnotherPackage_isNotIt() throws Exception {
        Closure closure = Compiled.of(folder, ROOT, NEAR, FAR).closure("Root");

        assertThat(closure.compiledFrom("maps/src/main/java/q/Far.java")).isEmpty();
        assertThat(closure.compiledFrom("maps/src/main/java/p/NotFar.java")).isEmpty();
        assertThat(closure.compiledFrom("maps/src/main/java/sp/Far.java")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Root { Runnable r = () -> Far.name(); }",
                "class Root { java.util.function.Supplier<String> s = Far::name; }",
                "class Root { Object o = new Object() { public String toString() { return Far.name(); } }; }",
                "class Root { static class Inner { String s = Far.name(); } }",
                "class Root { class Inner { class Innermost { String s = Far.name(); } } }",
                "class Root { Object o = new Far[0][0]; }",
                "class Root extends Far { }",
                "class Root { boolean is(Object o) { return o instanceof Far; } }",
                "class Root { Class<?> c = Far.class; }",
                "class Root { String constantThatTheCompilerCopies = Far.NAME; }",
            })
    void everyWayToReachAClass_isFollowed(String root) throws Exception {
        assertThat(Compiled.of(folder, root, FAR).closure("Root").compiledFrom("src/p/Far.java"))
                .contains("p.Far");
    }

    @Test
    void secondClassOfAFile_belongsToThatFile() throws Exception {
        String two = "class Near { Object make() { return new Beside(); } }\nclass Beside { String s = Far.name(); }";
        Closure closure = Compiled.of(folder, ROOT, two, FAR).closure("Root");

        assertThat(closure.compiledFrom("p/Near.java")).contains("p.Beside");
        assertThat(closure.compiledFrom("p/Far.java")).contains("p.Far");
    }

    @Test
    void cycle_isNoTrouble() throws Exception {
        Closure closure = Compiled.of(
                        folder,
                        "class Root { Near n; Root r() { return n.root; } }",
                        "class Near { Root root = new Root(); }")
                .closure("Root");

        assertThat(closure.compiledFrom("p/Near.java")).contains("p.Near");
    }

    @Test
    void code_isTheSame_whenOnlyLinesAndNamesOfVariablesChange() throws Exception {
        String commented =
                "/** Told anew. */\n\n\nclass Far {\n\n static final String NAME = \"far\"; static String name() { // why\n return \"far\"; } }";
        String renamed = "class Near { Object make() { String name = Far.name(); return name; } }";
        String again = "class Near { Object make() { String text = Far.name(); return text; } }";

        assertThat(code(ROOT, NEAR, commented)).isEqualTo(code(ROOT, NEAR, FAR));
        assertThat(code(ROOT, again, FAR)).isEqualTo(code(ROOT, renamed, FAR));
    }

    @Test
    void code_isAnother_whenAClassTwoHopsAwayDoesSomethingElse() throws Exception {
        assertThat(code(ROOT, NEAR, FAR.replace("return \"far\"", "return \"near\"")))
                .isNotEqualTo(code(ROOT, NEAR, FAR));
    }

    @Test
    void code_isTheSame_whenAClassOutsideChanges() throws Exception {
        assertThat(code(ROOT, NEAR, FAR, UNRELATED)).isEqualTo(code(ROOT, NEAR, FAR));
    }

    @Test
    void code_isAnother_whenTheHarnessIs() throws Exception {
        Closure closure = Compiled.of(folder, ROOT, NEAR, FAR).closure("Root");

        assertThat(closure.code("one")).matches("c-[0-9a-f]{32}").isNotEqualTo(closure.code("another"));
    }

    private String code(String... sources) throws IOException, ClassNotFoundException {
        return Compiled.of(folder, sources).closure("Root").code("harness");
    }
}
