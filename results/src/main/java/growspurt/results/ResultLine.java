package growspurt.results;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one launch, that is one JVM, saw of one cell. Its verdict speaks of this launch alone; the floors that a cell
 * must reach are judged on the sum of its launches, by {@link CellVerdict}.
 *
 * @param id {@code r-} and twelve hex digits of engine, candidate, property, test and configuration: the same in every run
 * @param candidate id of the candidate
 * @param property id of the property
 * @param test name of the litmus class or of the Lincheck tier
 * @param config how this launch was set up
 * @param launch ordinal of the launch among those of the same id, from 0
 * @param verdict what this launch saw
 * @param reason for ERROR, NOT_RUN and INCONCLUSIVE what happened, in one line; otherwise null
 * @param samples executions judged, those of jcstress's estimator phase left out
 * @param windowHits samples in which another operation overlapped the open window
 * @param outcomes what was seen how often; empty for model checking
 * @param firstForbiddenMs milliseconds from the start of the test to the first sample with a forbidden outcome; null if there
 *     was none, or the moment is not known
 * @param bounded what was explored; null for sampling engines
 * @param counterexamples ids of the counterexamples found
 * @param durationMs wall time of the launch in milliseconds
 * @param evidence path of a stack dump or log, relative to the run folder; null when there is none
 * @param repro command line that runs this cell again with the same seed
 */
public record ResultLine(
        String id,
        String candidate,
        String property,
        String test,
        Config config,
        int launch,
        Verdict verdict,
        @Nullable String reason,
        long samples,
        long windowHits,
        List<Outcome> outcomes,
        @Nullable Long firstForbiddenMs,
        @Nullable Bounded bounded,
        List<String> counterexamples,
        long durationMs,
        @Nullable String evidence,
        List<String> repro)
        implements Line {

    /** Begins the option of a violation that was seen before its test was cut off; what follows tells how that came. */
    public static final String CUT_OFF = "-cutOff=";

    /**
     * How a launch was set up.
     *
     * @param name short name, the same in every run, such as {@code rendezvous-c2}
     * @param seed seed of this launch, decimal
     * @param args JVM arguments and engine options that matter to the result
     */
    public record Config(String name, String seed, List<String> args) {}

    /**
     * An outcome of a litmus test.
     *
     * @param word name of the outcome, a few words and never a raw value
     * @param count samples that ended so, estimator phase left out unless the outcome is of it
     * @param forbidden whether the property forbids it
     * @param note what the outcome means, as one sentence, and a second one if it is of the estimator phase
     */
    public record Outcome(String word, long count, boolean forbidden, String note) {

        /** {@return whether it was seen in the estimator phase alone, whose samples are not among those of the launch} */
        public boolean estimated() {
            return note.endsWith(" Seen in the estimator phase.");
        }
    }

    /**
     * What a bounded exploration covered.
     *
     * @param scenarios distinct programs run
     * @param vacuous scenarios that explored fewer interleavings than the floor asks for
     * @param interleavings interleavings explored, over all scenarios
     * @param grew interleavings in which a growth overlapped the parallel part
     * @param threads most threads of a scenario
     * @param opsPerThread most operations of a thread
     */
    public record Bounded(int scenarios, int vacuous, long interleavings, long grew, int threads, int opsPerThread) {}

    /** {@return this line with another command that runs its cell again} */
    public ResultLine repeatedBy(List<String> command) {
        return new ResultLine(
                id,
                candidate,
                property,
                test,
                config,
                launch,
                verdict,
                reason,
                samples,
                windowHits,
                outcomes,
                firstForbiddenMs,
                bounded,
                counterexamples,
                durationMs,
                evidence,
                List.copyOf(command));
    }

    /** {@return how a test ended early that had seen a violation before, which is counted once then; empty if it came to its end} */
    public Optional<String> cutOff() {
        return config.args().stream()
                .filter(arg -> arg.startsWith(CUT_OFF))
                .map(arg -> arg.substring(CUT_OFF.length()))
                .findFirst();
    }

    /** {@return names of the outcomes that were seen and that the property forbids; of engines without outcomes none} */
    public Set<String> forbiddenWords() {
        return outcomes.stream()
                .filter(Outcome::forbidden)
                .map(Outcome::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the names of the violations that this launch saw: those of its counterexamples, or if it left none its own} */
    public List<String> violations() {
        return verdict != Verdict.VIOLATED ? List.of() : counterexamples.isEmpty() ? List.of(id) : counterexamples;
    }

    /** {@return whether {@code other} saw this violation, too: with a forbidden outcome in common, where there are outcomes} */
    public boolean isSeenAgainIn(ResultLine other) {
        Set<String> words = forbiddenWords();
        return other.verdict == Verdict.VIOLATED
                && (words.isEmpty() || !Collections.disjoint(words, other.forbiddenWords()));
    }

    /** {@return number of {@link #samples} with an outcome that the property forbids} */
    public long forbidden() {
        return outcomes.stream()
                .filter(outcome -> outcome.forbidden() && !outcome.estimated())
                .mapToLong(Outcome::count)
                .sum();
    }
}
