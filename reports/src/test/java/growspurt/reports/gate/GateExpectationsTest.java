package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.TERMINATES;
import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.reports.gate.Held.MINE;
import static growspurt.reports.gate.Held.NEXT_YEAR;
import static growspurt.reports.gate.Held.clean;
import static growspurt.reports.gate.Held.decide;
import static growspurt.reports.gate.Held.known;
import static growspurt.reports.gate.Held.mine;
import static growspurt.reports.gate.Held.now;
import static growspurt.reports.gate.Held.only;
import static growspurt.reports.gate.Held.violated;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Finding.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was expected, what came, and what that is called. */
class GateExpectationsTest {

    /** expected, launches seen, what the gate finds, exit. */
    static Stream<Arguments> table() {
        return Stream.of(
                row("", violated(1), GateExit.VIOLATION, Kind.VIOLATION),
                row("", clean(60), GateExit.AS_EXPECTED),
                row(
                        "gh#1 [ ] mine/" + VISIBLE + "/* [ NoneSeen ]" + NEXT_YEAR,
                        violated(1),
                        GateExit.VIOLATION,
                        Kind.VIOLATION),
                row(known(""), violated(1), GateExit.AS_EXPECTED, Kind.KNOWN),
                row(known("id=r-000000000000"), violated(1), GateExit.VIOLATION, Kind.OTHER_VIOLATION),
                row(known("rate=3/200"), clean(1_121), GateExit.EXPECTATIONS_STALE, Kind.GONE),
                row(known("rate=3/200"), clean(1_120), GateExit.AS_EXPECTED, Kind.NOT_SEEN),
                row(known("rate=3/60"), clean(333), GateExit.EXPECTATIONS_STALE, Kind.GONE),
                row(known("rate=3/60"), clean(332), GateExit.AS_EXPECTED, Kind.NOT_SEEN),
                row(known(""), clean(500), GateExit.AS_EXPECTED, Kind.NOT_SEEN),
                row(now("[ NoneSeen Violated ] rate=3/60"), clean(333), GateExit.AS_EXPECTED, Kind.NOT_SEEN),
                row(
                        now("[ Violated NoneSeen ] rate=3/60"),
                        violated(2),
                        GateExit.AS_EXPECTED,
                        Kind.KNOWN,
                        Kind.RATE_LEFT),
                row(known("rate=2/3"), violated(2), GateExit.AS_EXPECTED, Kind.KNOWN),
                row(known(""), List.of(Launch.error("no luck")), GateExit.VIOLATION, Kind.ERROR),
                row(known(""), List.of(), GateExit.EVIDENCE_MISSING, Kind.UNANSWERED),
                row(known(""), List.of(Launch.clean(9_000, 0)), GateExit.EVIDENCE_MISSING, Kind.UNANSWERED),
                row(known(""), List.of(Launch.clean(17, 17)), GateExit.EVIDENCE_MISSING, Kind.UNANSWERED),
                row(
                        "gh#1 [ ] no-such-map/p/* [ Violated ]" + NEXT_YEAR,
                        clean(1),
                        GateExit.AS_EXPECTED,
                        Kind.NOT_ASKED),
                row(
                        "gh#1 [ ] mine/" + VISIBLE + "/recorder [ Violated ]" + NEXT_YEAR,
                        clean(1),
                        GateExit.EXPECTATIONS_STALE,
                        Kind.UNMATCHED),
                row(
                        "gh#1 [ ] " + MINE + "* [ Violated ] expires=2026-11-29",
                        violated(1),
                        GateExit.AS_EXPECTED,
                        Kind.KNOWN),
                row(
                        "gh#1 [ ] " + MINE + "* [ Violated ] expires=2026-11-28",
                        violated(1),
                        GateExit.EXPECTATIONS_STALE,
                        Kind.EXPIRED,
                        Kind.KNOWN),
                row(
                        "doc:no-day [ ] " + MINE + "* [ Violated ]",
                        violated(1),
                        GateExit.EXPECTATIONS_STALE,
                        Kind.EXPIRED,
                        Kind.KNOWN),
                row(
                        "gh#1 [ jdk>=24 ] " + MINE + "* [ Violated ]" + NEXT_YEAR,
                        violated(1),
                        GateExit.VIOLATION,
                        Kind.VIOLATION),
                row("gh#1 [ jdk>=24 ] " + MINE + "* [ Violated ]" + NEXT_YEAR, clean(1), GateExit.AS_EXPECTED));
    }

    @ParameterizedTest
    @MethodSource("table")
    void cell_isJudgedByWhatWasExpected(String line, List<Launch> launches, GateExit exit, List<Kind> kinds) {
        Decision decision = decide(mine(launches.toArray(new Launch[0])), line);

        assertThat(decision.findings()).extracting(Finding::kind).containsExactlyElementsOf(kinds);
        assertThat(decision.exit()).isEqualTo(exit);
    }

    @Test
    void sentences_nameLineReasonAndChance() {
        assertThat(only(decide(mine(violated(1).get(0)), known(""))).sentence())
                .startsWith(
                        "mine / stable-key-stays-visible / jcstress: known violation (gh#1, e.txt line 2). Violation found.");
        assertThat(only(decide(mine(clean(60).toArray(new Launch[0])), known("rate=3/200"))))
                .satisfies(finding -> {
                    assertThat(finding.sentence().replace('\u202f', ' '))
                            .isEqualTo(
                                    "Known violation mine/stable-key-stays-visible/* (gh#1, e.txt line 2) was not seen this time in"
                                            + " 60 launches; seen in 3/200 before, so the chance of having missed it is 78.1 %; 1 121 clean"
                                            + " launches would tell.");
                    assertThat(finding.line()).contains(2);
                });
        assertThat(only(decide(mine(clean(333).toArray(new Launch[0])), known("rate=3/60")))
                        .nextStep())
                .isEqualTo("remove line 2 of e.txt");
        assertThat(only(decide(mine(violated(1).get(0)), known("id=r-000000000000")))
                        .sentence())
                .contains("otherwise than is known (gh#1, e.txt line 2 tells of r-000000000000, this is r-");
    }

    @Test
    void counterexampleThatIsKnown_isKnown_anotherIsNot() {
        RunFixture run =
                Runs.allClear().subject("mine", VISIBLE).cell(LINCHECK, "mine", VISIBLE, Launch.broken(Runs.X));

        assertThat(only(decide(run, known("id=" + Runs.X))).kind()).isEqualTo(Kind.KNOWN);
        assertThat(only(decide(run, known("id=x-000000000000"))).kind()).isEqualTo(Kind.OTHER_VIOLATION);
    }

    @Test
    void knownGoodMap_canBeKnownToBreak_withoutADay() {
        RunFixture run = Runs.allClear().cell(LINCHECK, "concurrent-hash-map", VISIBLE, Launch.broken(Runs.X));

        assertThat(only(decide(run, "doc:jdk [ ] concurrent-hash-map/" + VISIBLE + "/lincheck [ Violated ]"))
                        .kind())
                .isEqualTo(Kind.KNOWN);
        assertThat(only(decide(run, "")).kind()).isEqualTo(Kind.CONTROL_VIOLATED);
    }

    @Test
    void expectation_neverExcusesABlindControl() {
        String line = "control:x [ ] head-insert-transfer/" + TERMINATES + "/* [ Violated ] rate=1/600";

        assertThat(decide(Runs.controlMissed(), line).exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(only(decide(Runs.controlMissed(), line)).kind()).isEqualTo(Kind.CONTROL_MISSED);
    }

    @Test
    void controlThatIsFoundLessOften_isNoted() {
        String line = "control:x [ ] stale-table-write/" + VISIBLE + "/* [ Violated ] rate=600/600";

        assertThat(only(decide(Runs.allClear(), line))).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.RATE_LEFT);
            assertThat(finding.sentence())
                    .contains("seen in 1/2 launches, outside the interval of the 600/600 recorded");
        });
        assertThat(decide(Runs.allClear(), line.replace("600/600", "1/2")).findings())
                .isEmpty();
    }

    @Test
    void documentedViolation_needsNoLine_andMindsNone() {
        String line = "doc:x [ ] java-util-hashmap/" + VISIBLE + "/* [ Violated ]";

        assertThat(only(decide(Runs.asDocumented(), line)).kind()).isEqualTo(Kind.AS_DOCUMENTED);
    }

    @Test
    void rateOfAnExploration_isNotHeldAgainstTheLine() {
        RunFixture run =
                Runs.allClear().subject("mine", VISIBLE).cell(LINCHECK, "mine", VISIBLE, Launch.broken(Runs.X));

        assertThat(only(decide(run, known("rate=1/900"))).kind()).isEqualTo(Kind.KNOWN);
    }

    private static Arguments row(String line, List<Launch> launches, GateExit exit, Kind... kinds) {
        return Arguments.of(line, launches, exit, List.of(kinds));
    }
}
