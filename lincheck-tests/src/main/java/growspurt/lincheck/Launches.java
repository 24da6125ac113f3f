package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Order order = order(candidate, questions.keySet(), seed(assignment.seed(), launch), launch);
        Heard heard = children.run("lincheck-" + candidate + "-" + launch, order);
        questions.forEach((property, cell) -> write(cell, launch, order, Results.of(property, heard)));
    }

    /**
     * {@return the line of a launch like that of {@code seen}, which speaks of its cell alone}
     *
     * @param launch how often it was launched before; its own seed comes first, others follow
     */
    ResultLine again(ResultLine seen, int launch) throws IOException, InterruptedException {
        CellKey cell = new CellKey(seen.candidate(), seen.property(), Engine.LINCHECK);
        long first = Long.parseLong(seen.config().seed());
        long seed = launch == 0 ? first : seed(first, launch);
        Order order = order(seen.candidate(), Order.questionsOf(seen), seed, seen.launch());
        Heard heard = children.run("lincheck-" + seen.id() + "-" + launch, order);
        return write(cell, launch, order, Results.of(Property.called(seen.property()), heard));
    }

    private Order order(String candidate, Set<Property> questions, long seed, int turn) {
        List<Aim> worthwhile = Aim.worthwhile(questions, aims);
        return new Order(
                candidate,
                questions,
                Optional.empty(),
                seed,
                turn,
                worthwhile,
                Math.max(PROGRAMS, Aim.programs(worthwhile)),
                INTERLEAVINGS,
                timeFor().toMillis());
    }

    private ResultLine write(CellKey cell, int launch, Order order, Results results) {
        Optional<CounterexampleLine> example = results.broken().map(failure -> Counterexamples.of(cell, failure));
        example.filter(line -> ledger.isNew(line.id())).ifPresent(assignment.journal()::append);
        List<String> ids = example.map(CounterexampleLine::id).stream().toList();
        ResultLine line = results.line(cell, launch, order, ids, assignment.repro(cell));
        ledger.add(line);
        assignment.journal().append(line);
        return line;
    }

    private Duration timeFor() {
        Duration left = assignment.deadline().left();
        return left.compareTo(MOST_TIME) < 0 ? left : MOST_TIME;
    }

    /** Other programs in every launch and of every seed, the same ones in every run of the same seed. */
    private static long seed(long first, int launch) {
        return new SplittableRandom(first).longs().skip(launch).findFirst().orElseThrow();
    }
}
