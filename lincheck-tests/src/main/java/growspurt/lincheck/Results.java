package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.lincheck.Message.Broken;
import growspurt.lincheck.Message.Explored;
import growspurt.lincheck.Message.Unable;
import growspurt.results.CellKey;
import growspurt.results.Floors;
import growspurt.results.Ids;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Bounded;
import growspurt.results.ResultLine.Config;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes result lines of what a child said.
 *
 * @param property the property that the lines answer for
 * @param explored programs explored for it
 * @param broken the failure that breaks it, or empty
 * @param heard all that the child said
 */
record Results(Property property, List<Explored> explored, Optional<Failure> broken, Heard heard) {

    /** Name of the only configuration. */
    static final String CONFIG = "aimed";

    private record Judgement(Verdict verdict, @Nullable String reason) {}

    /** {@return what {@code heard} says about {@code property}} */
    static Results of(Property property, Heard heard) {
        List<Explored> explored = heard.all(Explored.class).stream()
                .filter(e -> e.questions().contains(property))
                .toList();
        Optional<Failure> broken = heard.all(Broken.class).stream()
                .map(Broken::failure)
                .filter(f -> f.property() == property)
                .reduce((former, last) -> last);
        return new Results(property, explored, broken, heard);
    }

    /**
     * {@return the line of launch number {@code launch} of {@code cell}}
     *
     * @param order what the child was asked to do
     * @param counterexamples ids of the counterexamples of this launch
     * @param repro command line that runs the cell again
     */
    ResultLine line(CellKey cell, int launch, Order order, List<String> counterexamples, List<String> repro) {
        Judgement judgement = judge();
        Bounded bounded = bounded();
        String test = LincheckEngine.testOf(property);
        return new ResultLine(
                Ids.result(cell, test, CONFIG),
                cell.candidate(),
                cell.property(),
                test,
                new Config(CONFIG, "" + order.seed(), order.settings()),
                launch,
                judgement.verdict,
                judgement.reason,
                bounded.interleavings(),
                hits(),
                List.of(),
                null,
                bounded,
                counterexamples,
                heard.time().toMillis(),
                heard.evidence().orElse(null),
                repro);
    }

    /** {@return what this launch saw} */
    Verdict verdict() {
        return judge().verdict;
    }

    private Judgement judge() {
        if (broken.isPresent()) {
            return new Judgement(Verdict.VIOLATED, null);
        }
        if (heard.trouble().isPresent()) {
            return new Judgement(Verdict.ERROR, heard.trouble().get());
        }
        List<Unable> unable = heard.all(Unable.class);
        if (!unable.isEmpty()) {
            return new Judgement(Verdict.INCONCLUSIVE, unable.get(0).reason());
        }
        if (explored.isEmpty()) {
            return new Judgement(Verdict.INCONCLUSIVE, "no program was explored for this property");
        }
        return judge(bounded());
    }

    private Judgement judge(Bounded bounded) {
        if (bounded.vacuous() > 0) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "vacuous: " + bounded.vacuous() + " of " + bounded.scenarios() + " scenarios explored fewer than "
                            + Floors.INTERLEAVINGS + " interleavings");
        }
        boolean exercised = hits() >= Floors.HIT_SHARE * bounded.interleavings();
        return new Judgement(exercised ? Verdict.NONE_IN_BOUND : Verdict.NOT_EXERCISED, null);
    }

    private Bounded bounded() {
        int scenarios =
                (int) explored.stream().map(e -> e.tally().program()).distinct().count();
        int vacuous = (int) explored.stream().filter(Explored::vacuous).count();
        long interleavings =
                explored.stream().mapToLong(e -> e.tally().interleavings()).sum();
        long grew = explored.stream().mapToLong(e -> e.tally().grew()).sum();
        return new Bounded(scenarios, vacuous, interleavings, grew, Programs.THREADS, Programs.CALLS_PER_THREAD);
    }

    private long hits() {
        return explored.stream().mapToLong(e -> e.tally().hits()).sum();
    }
}
