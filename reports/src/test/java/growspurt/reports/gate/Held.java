package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Helpers of the tests that hold runs against what is known. */
final class Held {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    static final String NEXT_YEAR = " expires=2027-11-29";
    static final String MINE = "mine/" + VISIBLE + "/";

    private Held() {}

    static String known(String fields) {
        return now("[ Violated ] " + fields);
    }

    static String now(String rest) {
        return "gh#1 [ ] " + MINE + "* " + rest + NEXT_YEAR;
    }

    static List<Launch> violated(int launches) {
        return Collections.nCopies(launches, Launch.violated());
    }

    static List<Launch> clean(int launches) {
        return Collections.nCopies(launches, Launch.clean());
    }

    static RunFixture mine(Launch... launches) {
        return Runs.allClear().subject("mine", VISIBLE).cell(JCSTRESS, "mine", VISIBLE, launches);
    }

    static Finding only(Decision decision) {
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }

    static Decision decide(RunFixture run, String line) {
        return Gate.decide(run.run(), standard(line));
    }

    static Standard standard(String... lines) {
        List<String> file = new ArrayList<>(List.of(Expectations.HEADER));
        file.addAll(List.of(lines));
        return new Standard(Expectations.parse("e.txt", file), TODAY, Optional.empty(), Partial.MISSING);
    }
}
