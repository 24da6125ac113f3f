package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the expectations would have to say. */
class RevisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate LATER = LocalDate.of(2027, 11, 29);
    private static final String HEADER = Expectations.HEADER;

    @Test
    void newViolation_getsALine_byRateOrByCounterexample() {
        Revision revision = revise(Runs.violated(), Optional.of(LATER), HEADER);

        assertThat(revision.added())
                .containsExactly(
                        "gh#7  [ ]  naive/" + VISIBLE + "/jcstress  [ Violated ]  rate=1/2  expires=2027-11-29",
                        "gh#7  [ ]  naive/" + VISIBLE + "/lincheck  [ Violated ]  id=" + Runs.X
                                + "  expires=2027-11-29");
        assertThat(revision.forgives()).isTrue();
        assertThat(revision.difference(List.of(HEADER))).hasSize(2).allMatch(line -> line.startsWith("+ gh#7"));
    }

    @Test
    void launchesThatFailed_areInNoRate() {
        RunFixture run = Runs.allClear()
                .subject("mine", VISIBLE)
                .cell(JCSTRESS, "mine", VISIBLE, Launch.violated(), Launch.error("killed"), Launch.error("killed"));

        assertThat(revise(run, Optional.of(LATER), HEADER).added())
                .singleElement()
                .asString()
                .contains("rate=1/1 ");
    }

    @Test
    void revisedRun_isAsExpected() {
        List<String> revised =
                revise(Runs.violated(), Optional.of(LATER), HEADER).applied(List.of(HEADER));

        assertThat(Gate.decide(Runs.violated().run(), standard(revised)).exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(revise(Runs.violated(), Optional.of(LATER), revised.toArray(new String[0])))
                .isEqualTo(new Revision(Map.of(), List.of()));
    }

    @Test
    void lineWithoutADay_isLeftToAPerson_whereTheMapPromises() {
        assertThat(revise(Runs.violated(), Optional.empty(), HEADER).added())
                .allMatch(line -> line.endsWith("  expires=?"));
        assertThat(revise(
                                Runs.allClear().cell(LINCHECK, "concurrent-hash-map", VISIBLE, Launch.broken(Runs.X)),
                                Optional.empty(),
                                HEADER)
                        .added())
                .singleElement()
                .asString()
                .endsWith("id=" + Runs.X);
    }

    @Test
    void otherViolation_widensItsLine() {
        String line = "gh#1 [ ] naive/" + VISIBLE + "/* [ Violated ] id=x-00000000000a expires=2027-01-01 # odd";
        Revision revision = revise(Runs.violated(), Optional.empty(), HEADER, line);

        assertThat(revision.added()).isEmpty();
        assertThat(revision.forgives()).isTrue();
        assertThat(revision.changed()).containsOnlyKeys(2);
        assertThat(revision.changed().get(2))
                .startsWith("gh#1  [ ]  naive/" + VISIBLE + "/*  [ Violated ]  id=x-00000000000a,r-")
                .contains("," + Runs.X)
                .endsWith("  expires=2027-01-01  # odd");
        assertThat(revision.difference(List.of(HEADER, line)))
                .containsExactly("- " + line, "+ " + revision.changed().get(2));
    }

    @Test
    void linesThatAreForNothing_go_andTheRestStays() {
        RunFixture run = Runs.allClear()
                .subject("mine", VISIBLE)
                .cell(
                        JCSTRESS,
                        "mine",
                        VISIBLE,
                        Collections.nCopies(333, Launch.clean()).toArray(new Launch[0]));
        String gone = "gh#1 [ ] mine/" + VISIBLE + "/* [ Violated ] rate=3/60 expires=2027-01-01";
        String unmatched = "gh#2 [ ] mine/p/* [ Violated ] expires=2027-01-01";

        Revision revision = revise(run, Optional.empty(), HEADER, "", gone, "# kept", unmatched);

        assertThat(revision.forgives()).isFalse();
        assertThat(revision.applied(List.of(HEADER, "", gone, "# kept", unmatched)))
                .containsExactly(HEADER, "", "# kept");
        assertThat(revision.difference(List.of(HEADER, "", gone, "# kept", unmatched)))
                .containsExactly("- " + gone, "- " + unmatched);
    }

    @Test
    void missingEvidence_cannotBeExpected() {
        assertThat(revise(Runs.controlMissed(), Optional.of(LATER), HEADER).forgives())
                .isFalse();
        assertThat(revise(Runs.notExercised(), Optional.of(LATER), HEADER).added())
                .isEmpty();
    }

    private static Revision revise(RunFixture run, Optional<LocalDate> expires, String... file) {
        return Revision.of(run.run(), standard(List.of(file)), "gh#7", expires);
    }

    private static Standard standard(List<String> file) {
        return new Standard(Expectations.parse("e.txt", file), TODAY, Optional.empty(), Partial.MISSING);
    }
}
