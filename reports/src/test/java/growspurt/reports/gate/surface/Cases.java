package growspurt.reports.gate.surface;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.LINCHECK;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Gate;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.RunResults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cases made by hand. */
final class Cases {

    private Cases() {}

    static Case of(RunFixture fixture) {
        return of(fixture, Expectations.none());
    }

    /** {@return the case of {@code fixture} with one line of expectations} */
    static Case of(RunFixture fixture, String line) {
        return of(fixture, Expectations.parse("e.txt", List.of(Expectations.HEADER, line)));
    }

    /** {@return a case in which Lincheck found {@link Runs#X} of a map, which is known, and then x-000000000001} */
    static Case otherThanKnown() {
        RunFixture run = Runs.violated().cell(LINCHECK, "naive", VISIBLE, Launch.broken("x-000000000001"));
        return of(run, "gh#1 [ ] naive/" + VISIBLE + "/lincheck [ Violated ] id=" + Runs.X + " expires=2027-01-01");
    }

    private static Case of(RunFixture fixture, Expectations expectations) {
        RunResults run = fixture.run();
        Standard standard = new Standard(expectations, LocalDate.of(2026, 11, 29), Optional.empty(), Partial.MISSING);
        return new Case(
                run,
                Gate.decide(run, standard),
                key -> "c/" + key.candidate() + ".html",
                (key, id) -> "bin/growspurt replay " + id,
                type -> type.equals("growspurt.maps.naive")
                        ? Optional.of("maps/src/main/java/java/util/HashMap.java")
                        : Optional.empty());
    }
}
