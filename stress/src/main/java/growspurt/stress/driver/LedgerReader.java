package growspurt.stress.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a {@link Ledger}, also one whose writer was cut off. */
final class LedgerReader {

    private final List<String> tests;
    private final List<Returned> ended = new ArrayList<>();
    private Map<String, Long> counts = new HashMap<>();
    private Map<String, Duration> firstSeen = new HashMap<>();
    private List<String> messages = new ArrayList<>();
    private int running;

    private LedgerReader(List<String> tests) {
        this.tests = tests;
    }

    /**
     * {@return what is known of each test that came to its end, and last, if the JVM did so before it was through, of the
     * one that was running}
     *
     * @param tests the tests of the launch, in order
     * @param end how the JVM ended
     * @throws IOException if the ledger cannot be read
     */
    static List<Returned> read(Path ledger, List<String> tests, ForkEnd end) throws IOException {
        LedgerReader reader = new LedgerReader(tests);
        String text = new String(Files.readAllBytes(ledger), StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.split("\n", -1)) {
            int cut = line.indexOf(' ');
            if (cut > 0) {
                reader.take(line.substring(0, cut), line.substring(cut + 1));
            }
        }
        return reader.withTheCutOff(end);
    }

    private void take(String word, String rest) {
        int cut = rest.indexOf(' ');
        switch (word) {
            case Ledger.START -> running = Integer.parseInt(rest);
            case Ledger.COUNT -> counts.put(rest.substring(cut + 1), Long.valueOf(rest.substring(0, cut)));
            case Ledger.FIRST -> firstSeen.put(rest.substring(cut + 1), micros(rest.substring(0, cut)));
            case Ledger.SAY -> messages.add(rest);
            case Ledger.END -> end(rest.split(" ", -1));
            case Ledger.DONE -> running = tests.size();
            default -> throw new IllegalStateException("ledger has a line that begins with '" + word + "'");
        }
    }

    private void end(String[] fields) {
        ended.add(new Returned(
                tests.get(running),
                fields[0],
                OptionalInt.empty(),
                counts,
                firstSeen,
                Integer.parseInt(fields[1]),
                messages,
                List.of(),
                Optional.empty(),
                micros(fields[2])));
        counts = new HashMap<>();
        firstSeen = new HashMap<>();
        messages = new ArrayList<>();
        running++;
    }

    private List<Returned> withTheCutOff(ForkEnd end) {
        if (running < tests.size()) {
            ended.add(new Returned(
                    tests.get(running),
                    Returned.DIED,
                    OptionalInt.of(end.exit()),
                    Map.of(),
                    firstSeen,
                    0,
                    List.of(),
                    end.output(),
                    end.stacks(),
                    lastSight().plus(end.sinceProgress())));
        }
        return List.copyOf(ended);
    }

    /** {@return when the running test wrote its last line, from its start} */
    private Duration lastSight() {
        return firstSeen.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static Duration micros(String number) {
        return Duration.of(Long.parseLong(number), ChronoUnit.MICROS);
    }
}
