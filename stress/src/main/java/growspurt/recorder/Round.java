package growspurt.recorder;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What some threads do to a map on one site once they have met. */
final class Round {

    /** A thread that is still busy with its last round, or has no processor, is waited for a little longer. */
    private static final int MEETING_YIELDS = 20_000;

    private static final int MOST_DELAY = 40;

    private final MapCandidate candidate;
    private final Ground ground;
    private final Course course;
    private final Tape[] tapes;
    private final int[] delays;
    private final Meeting meeting = new Meeting();
    private @Nullable Site site;
    private int generation;
    private @Nullable SharedWindows windows;
    private @Nullable Judgement judgement;

    Round(MapCandidate candidate, Ground ground, Course course, int threads) {
        this.candidate = candidate;
        this.ground = ground;
        this.course = course;
        this.tapes = new Tape[threads];
        this.delays = new int[threads];
        for (int t = 0; t < threads; t++) {
            tapes[t] = new Tape(course.operations(), candidate.promises().contains(Guarantee.SHRINKS));
        }
    }

    private Site site() {
        return Objects.requireNonNull(site, "not prepared");
    }

    private Judgement judgement() {
        return Objects.requireNonNull(judgement, "not judged");
    }

    private SharedWindows windows() {
        return Objects.requireNonNull(windows, "not judged");
    }

    /** Takes a site and plans what is done there; the same for the same {@code random}, if the ground is. */
    void prepare(SplittableRandom random) {
        Site next = ground.next(random);
        site = next;
        generation = next.gauge().generation();
        meeting.anew();
        Plan plan = Plan.any(next, tapes.length, course, random);
        for (int t = 0; t < tapes.length; t++) {
            delays[t] = random.nextInt(MOST_DELAY);
            plan.write(tapes[t], t, random);
        }
    }

    /** Meets the others, and plays the part of {@code thread}. */
    void play(int thread) {
        meeting.await(tapes.length, MEETING_YIELDS);
        for (int i = 0; i < delays[thread]; i++) {
            Thread.onSpinWait();
        }
        tapes[thread].play(site().map(), site().keys(), site().gauge());
    }

    /** {@return how many calls have come back, while it is played} */
    int played() {
        return Arrays.stream(tapes).mapToInt(Tape::played).sum();
    }

    /** {@return what the last judgement says of {@code property}: nothing if it could not be judged} */
    Tally tally(Property property) {
        if (!judgement().judged(property)) {
            return Tally.NONE;
        }
        if (AtRest.JUDGED.contains(property)) {
            return new Tally(1, windows().any() ? 1 : 0);
        }
        long samples = 0;
        long hits = 0;
        for (int t = 0; t < tapes.length; t++) {
            for (int i = 0; i < tapes[t].done(); i++) {
                boolean sample = judgement().isSample(property, tapes[t], i);
                samples += sample ? 1 : 0;
                hits += sample && windows().has(t, i) ? 1 : 0;
            }
        }
        return new Tally(samples, hits);
    }

    /** Adds how many calls met which part of a growth. */
    void addTo(Map<Stage, Long> stages) {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done(); i++) {
                Stage stage = tape.stage(i);
                if (stage != null) {
                    stages.merge(stage, 1L, Long::sum);
                }
            }
        }
    }

    /** Adds how long each operation on a key took. A pace that recording cannot keep says nothing of the map. */
    void addTo(Latencies latencies) {
        for (Tape tape : tapes) {
            for (int i = 0; i < tape.done() && !tape.isPaced(); i++) {
                if (tape.call(i) instanceof Operation operation) {
                    latencies.add(
                            operation.isLookup() ? Kind.LOOKUP : Kind.UPDATE,
                            tape.touched(i) ? Phase.IN_WINDOW : Phase.OUTSIDE,
                            tape.nanos(i));
                }
            }
        }
    }

    /** {@return whether the ground has nothing more to show, now that the time is up} */
    boolean isLast() {
        return ground.isDone();
    }

    boolean grew() {
        GrowthGauge gauge = site().gauge();
        return gauge.growing() || gauge.generation() != generation;
    }

    /**
     * {@return what the round broke if the clock can be trusted; what takes time is looked for only if it is asked}
     *
     * @param asked properties that are not known to be broken
     */
    List<Breach> judge(Set<Property> asked) {
        windows = new SharedWindows(tapes);
        judgement = new Judgement(candidate, recording(0));
        return judgement().of(asked, windows().any());
    }

    /**
     * As {@link #judge}, after it.
     *
     * @param uncertainty of the clock, in nanoseconds
     */
    List<Breach> judgeAgain(Set<Property> asked, long uncertainty) {
        judgement = judgement().again(recording(uncertainty));
        return judgement().of(asked, windows().any());
    }

    private Recording recording(long uncertainty) {
        return new Recording(site(), List.of(tapes), uncertainty);
    }

    /** Leaves the site, on which the last judgement found {@code breaches}. */
    void leave(List<Breach> breaches) {
        Optional<@Nullable Object[]> atRest = judgement().atRest();
        if (breaches.stream().noneMatch(Breach::spoils) && atRest.isPresent()) {
            ground.seen(site(), atRest.get());
        } else {
            ground.spoilt();
        }
    }
}
