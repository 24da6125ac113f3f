package growspurt.cli;

import growspurt.api.CandidateLookup;
import growspurt.api.Detector;
import growspurt.api.Property;
import growspurt.lincheck.LincheckEngine;
import growspurt.lincheck.NoAnswer;
import growspurt.reports.words.Story;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a violation that real threads have shown may come about: Lincheck explores the recorded operations, or programs that do what
 * the litmus test does, under sequential consistency. If it finds none, reordering by processor or compiler may be needed for it, or
 * luck.
 */
final class Interleaving {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAUNCHES = 4;

    private Interleaving() {}

    /**
     * {@return what to tell of {@code seen}, line by line} Logs go to {@code folder}.
     *
     * @param recorded the history that showed it, if there is one
     */
    static List<String> find(ResultLine seen, Optional<CounterexampleLine> recorded, Path folder)
            throws InterruptedException {
        Optional<String> obstacle = CandidateLookup.called(seen.candidate()).unsuited(Detector.LINCHECK);
        if (obstacle.isPresent()) {
            return List.of("no interleaving: Lincheck cannot play this test (" + obstacle.get() + ")");
        }
        Property property = Property.called(seen.property());
        Property asked =
                LincheckEngine.judges().contains(property) ? property : Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        List<String> lines = new ArrayList<>();
        Optional<CounterexampleLine> played =
                recorded.isPresent() ? play(recorded.get(), asked, folder, lines) : Optional.empty();
        lines.addAll(
                played.isPresent()
                        ? told("an interleaving of these operations", played.get())
                        : search(seen, asked, folder));
        return lines;
    }

    private static Optional<CounterexampleLine> play(
            CounterexampleLine recorded, Property asked, Path folder, List<String> lines) throws InterruptedException {
        try {
            return new LincheckEngine().replay(recorded, asked, folder);
        } catch (IllegalArgumentException notAllCanBeExplored) {
            return Optional.empty();
        } catch (NoAnswer e) {
            lines.add("these operations were explored without an answer: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<String> search(ResultLine seen, Property asked, Path folder) throws InterruptedException {
        Optional<LincheckEngine> engine = LincheckEngine.like(Property.called(seen.property()));
        if (engine.isEmpty()) {
            return List.of("no interleaving: Lincheck cannot play this test");
        }
        Found found = new Found(new ArrayList<>());
        CellKey cell = new CellKey(seen.candidate(), asked.id(), Engine.LINCHECK);
        long seed = Long.parseLong(seen.config().seed());
        engine.get()
                .run(new Assignment(
                        folder,
                        seed,
                        Extent.LAUNCHES,
                        LAUNCHES,
                        Deadline.in(PATIENCE),
                        List.of(cell),
                        Set.of(),
                        List.of(),
                        found));
        return found.examples().stream()
                .findFirst()
                .map(example -> told("an interleaving", example))
                .orElseGet(() -> List.of("no interleaving found that explains it under sequential consistency"));
    }

    private static List<String> told(String what, CounterexampleLine example) {
        List<String> lines = new ArrayList<>(List.of(what + ": " + example.finding()));
        lines.addAll(Story.of(example));
        return lines;
    }

    /** Keeps what shows how it came about. */
    private record Found(List<CounterexampleLine> examples) implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            if (line instanceof CounterexampleLine example) {
                examples.add(example);
            }
        }
    }
}
