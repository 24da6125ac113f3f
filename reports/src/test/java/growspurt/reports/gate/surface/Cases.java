package growspurt.reports.gate.surface;

import growspurt.reports.fixture.RunFixture;
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
