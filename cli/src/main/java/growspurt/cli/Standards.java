package growspurt.cli;

import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.BadExpectations;
import growspurt.reports.gate.expect.Expectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the command line holds runs against. */
final class Standards {

    /** Where expectations are if nobody says where. */
    static final Path USUAL = Path.of("expectations.txt");

    private Standards() {}

    /**
     * {@return the expectations in {@code file}, or in the usual file if there is one}
     *
     * @throws BadInput with one line for each line of the file that cannot be used
     */
    static Expectations expectations(Optional<Path> file) throws IOException {
        try {
            return file.isEmpty() && !Files.exists(USUAL) ? Expectations.none() : Expectations.read(file.orElse(USUAL));
        } catch (BadExpectations e) {
            throw bad(e);
        }
    }

    /** {@return {@code e} as the command line tells it, one line for each problem} */
    static BadInput bad(BadExpectations e) {
        return new BadInput(String.join("\ngrowspurt: ", e.problems()));
    }

    /** {@return what a run is held against if nothing else is asked for: the expectations in the usual file} */
    static Standard usual() throws IOException {
        return new Standard(expectations(Optional.empty()), today(), Optional.empty(), Partial.MISSING);
    }

    /** {@return today in UTC, the same for all who share the file} */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
