package growspurt.lincheck;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is explored right now. Mutable and static because Lincheck makes operations and verifiers by reflection, with
 * nothing passed in; set before a check and never during it, apart from the counts.
 */
final class Exploring {

    private static @Nullable MapCandidate candidate;
    private static Set<Property> open = Set.of();
    private static List<Program> programs = List.of();
    private static int asked;
    private static Runnable heartbeat = () -> {};
    private static final List<Tally> DONE = new ArrayList<>();

    private static @Nullable Property broken;
    private static @Nullable Object scenario;
    private static int interleavings;
    private static int grew;
    private static int hits;

    private Exploring() {}

    /** Names the candidate, and what to do after every interleaving. */
    static void candidate(MapCandidate next, Runnable afterEach) {
        candidate = next;
        heartbeat = afterEach;
    }

    static MapCandidate candidate() {
        return Objects.requireNonNull(candidate, "candidate");
    }

    static Set<Property> open() {
        return open;
    }

    /** {@return the program of the interleaving that was counted last} */
    static Program program() {
        return programs.get(DONE.size());
    }

    /** Notes what the interleaving that was counted last breaks; it ends the check. */
    static void breaks(Property property) {
        broken = property;
    }

    static Property broken() {
        return Objects.requireNonNull(broken, "nothing was broken");
    }

    /** Starts to count for a check of {@code next}, in this order. */
    static void begin(List<Program> next, Set<Property> questions, int mostInterleavings) {
        programs = List.copyOf(next);
        open = Set.copyOf(questions);
        asked = mostInterleavings;
        broken = null;
        scenario = null;
        DONE.clear();
    }

    /** Counts the interleaving that just ended; a new scenario object means that the next program has begun. */
    static void count(Object current) {
        if (scenario != current) {
            finishProgram();
            scenario = current;
        }
        interleavings++;
        grew += WindowProbe.grew(program()) ? 1 : 0;
        hits += WindowProbe.hit(program()) ? 1 : 0;
        heartbeat.run();
    }

    /** {@return what was counted, program by program; the last may have been cut short by a failure} */
    static List<Tally> tallies() {
        finishProgram();
        scenario = null;
        return List.copyOf(DONE);
    }

    private static void finishProgram() {
        if (scenario != null) {
            DONE.add(new Tally(program(), asked, interleavings, grew, hits));
        }
        interleavings = 0;
        grew = 0;
        hits = 0;
    }
}
