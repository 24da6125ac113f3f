package growspurt.reports.gate.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import growspurt.reports.fixture.Runs;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.RunLine;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {

    @TempDir
    private Path folder;

    @Test
    void line_isReadInFull() {
        Expectation line = only("gh#12 [ jdk>=24 os=linux ] striped/size/jcstress [ NoneSeen Violated ]"
                + " rate=3/200 id=x-0123456789ab,r-0123456789ab expires=2027-03-01 # see #12");

        assertThat(line.number()).isEqualTo(2);
        assertThat(line.reason()).isEqualTo("gh#12");
        assertThat(line.conditions()).extracting(Condition::toString).containsExactly("jdk>=24", "os=linux");
        assertThat(line.scope()).isEqualTo(new Scope("striped", "size", Optional.of(Engine.JCSTRESS)));
        assertThat(line.verdicts()).containsExactly(Verdict.NONE_SEEN, Verdict.VIOLATED);
        assertThat(line.rate()).contains(new Rate(3, 200));
        assertThat(line.ids()).containsExactly("x-0123456789ab", "r-0123456789ab");
        assertThat(line.expires()).contains(LocalDate.of(2027, 3, 1));
        assertThat(line.note()).isEqualTo("see #12");
        assertThat(line.intermittent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc:not-concurrent  [ ]  hash-map/linearizable/*  [ Violated ]",
                "control:stale  [ engine=lincheck jdk<21 ]  planted/p/*  [ Violated NoneInBound ]  rate=58/60  # why not",
                "gh#1  [ ]  m/p/recorder  [ NoneSeen ]  id=x-0123456789ab,x-0123456789ac  expires=2027-03-01"
            })
    void text_isWhatWasRead(String text) {
        assertThat(only(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "what is this | is not a line; write it like gh#12 [ ]",
                "because [ ] m/p/* [ Violated ] | reason 'because' is none; write gh#<number>",
                "gh#1 [ ] m/p/* [ Violated ] | 'gh#1' has no expires=; add the day",
                "doc:x [ jdk ] m/p/* [ Violated ] | condition 'jdk' is not like jdk>=21",
                "doc:x [ cpu=amd ] m/p/* [ Violated ] | condition 'cpu=amd' is about none of jdk, arch, os, engine",
                "doc:x [ jdk>=new ] m/p/* [ Violated ] | condition 'jdk>=new' cannot be compared",
                "doc:x [ os<linux ] m/p/* [ Violated ] | condition 'os<linux' cannot be compared",
                "doc:x [ engine=jmh ] m/p/* [ Violated ] | engine 'jmh' is none of jcstress, lincheck, recorder",
                "doc:x [ ] m/p [ Violated ] | path 'm/p' is not candidate/property/engine",
                "doc:x [ ] m//* [ Violated ] | path 'm//*' is not candidate/property/engine",
                "doc:x [ ] /p/* [ Violated ] | path '/p/*' is not candidate/property/engine",
                "doc:x [ ] */p/* [ Violated ] | path '*/p/*' has a * that is not its last part",
                "doc:x [ ] m/*/jcstress [ Violated ] | path 'm/*/jcstress' has a * that is not its last part",
                "doc:x [ ] m/p/jmh [ Violated ] | engine 'jmh' is none of",
                "doc:x [ ] m/p/* [ ] | no verdict between the brackets",
                "doc:x [ ] m/p/* [ NotRun ] | verdict 'NotRun' cannot be expected; one of Violated, NoneSeen, NoneInBound",
                "doc:x [ ] m/p/* [ Violated ] rate=0/9 | rate 0/9 is not k/n with 1 <= k <= n",
                "doc:x [ ] m/p/* [ Violated ] rate=some | rate 'some' is not k/n",
                "doc:x [ ] m/p/* [ Violated ] id=x-1 | id 'x-1' is no name of a counterexample",
                "doc:x [ ] m/p/* [ Violated ] expires=soon | expires 'soon' is not a day; write it like 2027-03-01",
                "doc:x [ ] m/p/* [ Violated ] colour=red | 'colour=red' is none of rate=k/n",
                "doc:x [ ] m/p/* [ Violated ] rate=1/2 rate=1/3 | 'rate=' is there twice"
            })
    void badLine_isOneLine_withItsNumber(String text, String message) {
        List<String> problems = problems(Expectations.HEADER, "", text);

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("'e.txt' line 3: ")
                .contains(message)
                .doesNotContain("\n");
    }

    @Test
    void everyBadLine_isNamed_theHeaderToo() {
        assertThat(problems("one", "two"))
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("'e.txt' line 1: is not '# growspurt-expectations 1'; put that above the rest");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void hostileLine_isShownHarmless() {
        assertThat(problems(Expectations.HEADER, "\u202e" + "x".repeat(20_000)))
                .singleElement()
                .asString()
                .doesNotContain("\u202e")
                .hasSizeLessThan(11_000);
    }

    @ParameterizedTest
    @CsvSource({
        "doc:a [ ] m/p/* [ Violated ], doc:b [ ] m/p/* [ NoneSeen ]",
        "doc:a [ jdk>=17 ] m/p/* [ Violated ], doc:b [ os=linux ] m/p/* [ Violated ]",
        "doc:a [ jdk>=17 ] m/p/* [ Violated ], doc:b [ jdk<21 ] m/p/* [ Violated ]"
    })
    void linesThatAreAsNarrow_contradict(String one, String other) {
        assertThat(problems(Expectations.HEADER, one, other))
                .containsExactly(
                        "'e.txt' line 3: covers the same cells as line 2 and is as narrow; make one of them narrower,"
                                + " or remove it");
    }

    @ParameterizedTest
    @CsvSource({
        "doc:a [ jdk>=21 ] m/p/* [ Violated ], doc:b [ jdk<21 ] m/p/* [ Violated ]",
        "doc:a [ ] m/p/* [ Violated ], doc:b [ ] m/p/jcstress [ NoneSeen ]",
        "doc:a [ ] m/p/* [ Violated ], doc:b [ jdk<21 ] m/p/* [ NoneSeen ]",
        "doc:a [ ] m/p/* [ Violated ], doc:b [ ] m/q/* [ Violated ]"
    })
    void linesThatDiffer_doNotContradict(String one, String other) {
        assertThat(parse(Expectations.HEADER, one, other).lines()).hasSize(2);
    }

    @Test
    void narrowestLine_wins() {
        Expectations all = parse(
                Expectations.HEADER,
                "# a comment",
                "doc:any [ ] m/p/* [ Violated ]",
                "doc:here [ jdk=17 os=linux ] m/p/* [ Violated ]",
                "doc:elsewhere [ jdk=21 os=linux arch=amd64 ] m/p/* [ Violated ]",
                "doc:engine [ ] m/p/lincheck [ Violated ]");

        assertThat(reason(all, Engine.JCSTRESS)).isEqualTo("doc:here");
        assertThat(reason(all, Engine.LINCHECK)).isEqualTo("doc:engine");
        assertThat(all.about(new CellKey("n", "p", Engine.LINCHECK), run())).isEmpty();
        assertThat(all.about(new CellKey("m", "q", Engine.LINCHECK), run())).isEmpty();
    }

    @Test
    void line_holdsOnItsLastDay() {
        Expectation line = only("gh#1 [ ] m/p/* [ Violated ] expires=2027-03-01");

        assertThat(line.expired(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(line.expired(LocalDate.of(2027, 3, 2))).isTrue();
        assertThat(only("doc:x [ ] m/p/* [ Violated ]").expired(LocalDate.MAX)).isFalse();
    }

    @Test
    void line_knowsWhatItNames_orEverything() {
        Expectation line = only("doc:x [ ] m/p/* [ Violated ] id=x-00000000000a,x-00000000000b");

        assertThat(line.knows(Set.of("x-00000000000a"))).isTrue();
        assertThat(line.knows(Set.of("x-00000000000a", "x-00000000000c"))).isFalse();
        assertThat(line.knowing(Set.of("x-00000000000c")).knows(Set.of("x-00000000000a", "x-00000000000c")))
                .isTrue();
        assertThat(only("doc:x [ ] m/p/* [ Violated ]").knows(Set.of("x-00000000000c")))
                .isTrue();
    }

    @Test
    void file_isRead_andTroubleWithItSaysWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("e.txt"), List.of(Expectations.HEADER, "doc:x [ ] m/p/* [ Violated ]"));
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});

        assertThat(Expectations.read(file).name()).isEqualTo("e.txt");
        assertThat(Expectations.read(file).lines()).hasSize(1);
        assertThatThrownBy(() -> Expectations.read(folder.resolve("none.txt")))
                .isInstanceOf(BadExpectations.class)
                .hasMessageContaining("'growspurt expect' proposes lines");
        assertThatThrownBy(() -> Expectations.read(latin)).hasMessageContaining("is not UTF-8");
    }

    private static String reason(Expectations all, Engine engine) {
        return all.about(new CellKey("m", "p", engine), run()).orElseThrow().reason();
    }

    private static RunLine run() {
        return Runs.allClear().run().engines().get(0).run();
    }

    private static Expectation only(String line) {
        return parse(Expectations.HEADER, line).lines().get(0);
    }

    private static Expectations parse(String... lines) {
        return Expectations.parse("e.txt", new ArrayList<>(List.of(lines)));
    }

    private static List<String> problems(String... lines) {
        return catchThrowableOfType(BadExpectations.class, () -> parse(lines)).problems();
    }
}
