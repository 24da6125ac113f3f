package growspurt.stress;

import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Returned;
import growspurt.stress.driver.StackDumps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the counts of one launch say, judged by the vocabulary of its litmus test and by nothing else.
 *
 * @param verdict VIOLATED, NONE_SEEN, INCONCLUSIVE or ERROR
 * @param reason what happened, for ERROR and INCONCLUSIVE, and for a violation that was seen before its test was cut off;
 *     otherwise null
 * @param samples samples of the measured phase, none if there is no answer; violations seen if the test was cut off
 * @param windowHits those in which all operations touched the window
 * @param outcomes the words seen
 */
record Grade(
        Verdict verdict, @Nullable String reason, long samples, long windowHits, List<ResultLine.Outcome> outcomes) {

    /** Words that begin so tell that the virtual machine failed. */
    private static final String MACHINE = "vm:";

    /** {@return the grade of what came back of a test, whether it came to its end or not} */
    static Grade of(Returned returned, Vocabulary vocabulary) {
        return returned.normal() ? ofCounts(Tally.of(returned.counts()), vocabulary) : ofCutOff(returned, vocabulary);
    }

    private static Grade ofCounts(Tally tally, Vocabulary vocabulary) {
        return stranger(tally, vocabulary)
                .map(result -> error("result outside the vocabulary of the test: " + result))
                .orElseGet(() -> of(tally, vocabulary));
    }

    /** {@return the grade of a launch that ended without anything to judge} */
    static Grade error(String reason) {
        return new Grade(Verdict.ERROR, reason, 0, 0, List.of());
    }

    /*
     * What was seen before the end stays proof, though it is only known that it was seen, and not how often.
     */
    private static Grade ofCutOff(Returned returned, Vocabulary vocabulary) {
        Grade end =
                returned.stacks().map(dumps -> ofEnded(dumps, vocabulary)).orElseGet(() -> error(Reason.of(returned)));
        List<ResultLine.Outcome> outcomes = new ArrayList<>(end.outcomes());
        returned.firstSeen().keySet().stream()
                .filter(word -> vocabulary.find(word).isPresent() && forbids(vocabulary, word))
                .sorted()
                .forEach(word -> outcomes.add(outcome(word, 1, vocabulary, "")));
        return outcomes.isEmpty()
                ? end
                : new Grade(Verdict.VIOLATED, end.reason(), outcomes.size(), 0, List.copyOf(outcomes));
    }

    private static Grade ofEnded(StackDumps dumps, Vocabulary vocabulary) {
        Optional<Hang> hang = Hang.in(dumps);
        if (hang.isEmpty()) {
            return error(
                    dumps.moving()
                            ? "too slow: the test still got samples done, but was far from its end; launch ended"
                            : "no end in sight, but no thread was seen to stay in the map; launch ended");
        }
        if (hang.get().whilePreparing()) {
            return error("a map took too long to be made or filled before the samples, last seen at "
                    + hang.get().entry().at() + "; launch ended");
        }
        return vocabulary.find(Hang.WORD).isPresent()
                ? hang(Hang.WORD, vocabulary)
                : error(Reason.oneLine(hang.get().reason()));
    }

    /** {@return the grade of a launch in which {@code hang} was seen, a word of {@code vocabulary}} */
    static Grade hang(String word, Vocabulary vocabulary) {
        return new Grade(Verdict.VIOLATED, null, 1, 0, List.of(outcome(word, 1, vocabulary, "")));
    }

    private static Optional<String> stranger(Tally tally, Vocabulary vocabulary) {
        return tally.strange().keySet().stream()
                .findFirst()
                .or(() -> words(tally).stream()
                        .filter(word -> vocabulary.find(word).isEmpty())
                        .findFirst());
    }

    /*
     * One forbidden sample is proof, whatever else happened. Without one, a failure of the machine spoils the launch: it
     * says that samples did not do what they were meant to.
     */
    private static Grade of(Tally tally, Vocabulary vocabulary) {
        List<ResultLine.Outcome> outcomes = outcomes(tally, vocabulary);
        Optional<String> broken =
                words(tally).stream().filter(word -> word.startsWith(MACHINE)).findFirst();
        if (outcomes.stream().anyMatch(ResultLine.Outcome::forbidden)) {
            return of(Verdict.VIOLATED, null, tally, outcomes);
        }
        if (broken.isPresent()) {
            String failure = broken.get().substring(MACHINE.length());
            String reason = failure + " inside the map in " + tally.both(broken.get()) + " samples";
            return of(Verdict.ERROR, reason, tally, outcomes);
        }
        if (tally.samples() == 0) {
            return of(Verdict.INCONCLUSIVE, "no samples in the measured phase", tally, outcomes);
        }
        return vocabulary
                .owed()
                .filter(word -> tally.both(word) == 0)
                .map(word -> new Grade(
                        Verdict.INCONCLUSIVE,
                        "none of " + tally.samples() + " samples ended as '" + word
                                + "', without which there is no answer",
                        0,
                        0,
                        outcomes))
                .orElseGet(() -> of(Verdict.NONE_SEEN, null, tally, outcomes));
    }

    private static Grade of(Verdict verdict, @Nullable String reason, Tally tally, List<ResultLine.Outcome> outcomes) {
        return new Grade(verdict, reason, tally.samples(), tally.windowHits(), outcomes);
    }

    private static List<ResultLine.Outcome> outcomes(Tally tally, Vocabulary vocabulary) {
        List<ResultLine.Outcome> outcomes = new ArrayList<>();
        tally.measured().forEach((word, count) -> outcomes.add(outcome(word, count, vocabulary, "")));
        for (Map.Entry<String, Long> entry : tally.estimated().entrySet()) {
            String word = entry.getKey();
            if (!tally.measured().containsKey(word) && forbids(vocabulary, word)) {
                outcomes.add(outcome(word, entry.getValue(), vocabulary, " Seen in the estimator phase."));
            }
        }
        return List.copyOf(outcomes);
    }

    private static ResultLine.Outcome outcome(String word, long count, Vocabulary vocabulary, String more) {
        String note = vocabulary.find(word).orElseThrow().note() + more;
        return new ResultLine.Outcome(word, count, forbids(vocabulary, word), note);
    }

    private static boolean forbids(Vocabulary vocabulary, String word) {
        return !word.startsWith(MACHINE) && vocabulary.find(word).orElseThrow().forbidden();
    }

    private static TreeSet<String> words(Tally tally) {
        TreeSet<String> words = new TreeSet<>(tally.measured().keySet());
        words.addAll(tally.estimated().keySet());
        return words;
    }
}
