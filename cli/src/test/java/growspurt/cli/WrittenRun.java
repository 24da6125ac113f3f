package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Runs of real candidates on paper: what was planned is real, what was seen is made up. */
final class WrittenRun {

    private WrittenRun() {}

    /** {@return the folder of a run of {@code candidates}, with the results that {@code seen} gives for each cell} */
    static Path in(Path runs, String started, Function<CellKey, List<ResultLine>> seen, String... candidates)
            throws IOException {
        List<MapCandidate> chosen = Candidates.onClassPath().named(List.of(candidates), CandidateSet.ALL);
        Plan plan =
                Plan.of(chosen, List.of(), EnumSet.allOf(Property.class), List.of(Engine.values()), Set.of(), false, 1);
        RunLines lines = new RunLines(Instant.parse(started), new Commit("", false), List.of("run"));
        try (Session session = Session.start(runs, plan, lines, Duration.ofMinutes(3), 1)) {
            session.cells()
                    .forEach((engine, cells) ->
                            cells.forEach(cell -> seen.apply(cell).forEach(session.file(engine)::append)));
            session.end(EndLine.Status.COMPLETE);
            return session.folder();
        }
    }

    /** {@return what makes a run the gate's idea of a good one: planted bugs found, nothing else violated} */
    static List<ResultLine> good(CellKey cell) {
        return List.of(cell.candidate().startsWith("planted-") ? Fixtures.violated(cell) : Fixtures.clean(cell));
    }
}
