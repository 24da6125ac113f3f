package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Lets a child explore some cells of one candidate and writes down what it says. */
final class Launches {

    /** Programs of a launch at least. */
    static final int PROGRAMS = 10;

    static final int INTERLEAVINGS = 52;
    private static final Duration MOST_TIME = Duration.ofSeconds(30);

    private final Assignment assignment;
    private final List<Aim> aims;
    private final Ledger ledger;
    private final Children children;

    Launches(Assignment assignment, List<Aim> aims, Ledger ledger, Children children) {
        this.assignment = assignment;
        this.aims = List.copyOf(aims);
        this.ledger = ledger;
        this.children = children;
    }

    /** Answers {@code cells}, all of one candidate, with one launch. */
    void launch(List<CellKey> cells) throws IOException, InterruptedException {
        Map<Property, CellKey> questions = new EnumMap<>(Property.class);
        cells.forEach(cell -> questions.put(Property.called(cell.property()), cell));
        int launch = cells.stream().mapToInt(ledger::next).max().orElse(0);
        String candidate = cells.get(0).candidate();
        cells.forEach(cell -> assignment.journal().starting(cell, Results.CONFIG));
        List<Aim> worthwhile = Aim.worthwhile(questions.keySet(), aims);
        Order order = new Order(
                candidate,
                questions.keySet(),
                Optional.empty(),
                seed(launch),
                launch,
                worthwhile,
                Math.max(PROGRAMS, Aim.programs(worthwhile)),
                INTERLEAVINGS,
                timeFor().toMillis());
        Heard heard = children.run("lincheck-" + candidate + "-" + launch, order);
        questions.forEach((property, cell) -> write(cell, launch, order, Results.of(property, heard)));
    }

    private void write(CellKey cell, int launch, Order order, Results results) {
        Optional<CounterexampleLine> example = results.broken().map(failure -> Counterexamples.of(cell, failure));
        example.filter(line -> ledger.isNew(line.id())).ifPresent(assignment.journal()::append);
        List<String> ids = example.map(CounterexampleLine::id).stream().toList();
        ResultLine line = results.line(cell, launch, order, ids, assignment.repro(cell));
        ledger.add(line);
        assignment.journal().append(line);
    }

    private Duration timeFor() {
        Duration left = assignment.deadline().left();
        return left.compareTo(MOST_TIME) < 0 ? left : MOST_TIME;
    }

    /** Other programs in every launch and of every seed, the same ones in every run of the same seed. */
    private long seed(int launch) {
        return new SplittableRandom(assignment.seed())
                .longs()
                .skip(launch)
                .findFirst()
                .orElseThrow();
    }
}
