package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * One map, and the way for two actors to get into its window together. A fresh one is made for every sample.
 *
 * <p>An actor calls {@code arrive}, then works on the map, then calls {@code leave}. All happens-before edges and all
 * looks at the gauge lie before the first or after the last access to the map, never between.
 */
abstract class WindowState {

    /**
     * A partner that was descheduled is not waited for longer than so many spins. With fewer, the samples of its time
     * slice go by without it; on a busy machine 1000 gave 57 to 77 % window hits where 4000 gave 70 to 82 %.
     */
    private static final int MEETING_SPINS = 4000;
    /**
     * A partner whose operations are slow is waited for longer, for else the quick one would be ahead of it from then on; and
     * where they wait for a thread of the map, that thread gets this processor.
     */
    private static final int MEETING_YIELDS = 2000;
    /** Looks at the gauge while waiting for the window to open. */
    private static final int PATIENCE = 2000;

    static final MapCandidate CANDIDATE = UnderTest.candidate();
    private static final Set<Guarantee> PROMISES = Guarantee.withImplied(CANDIDATE.promises());
    private static final boolean SHRINKS = promises(Guarantee.SHRINKS);
    private static final boolean AIMED = UnderTest.aim() == Aim.RENDEZVOUS;
    private static final Dice DICE = new Dice(UnderTest.seed());
    private static final Approaches APPROACHES = new Approaches();

    /** The map; who extends this prefills it. */
    protected final ConcurrentMap<Long, Object> map = CANDIDATE.newMap();

    private final GrowthGauge gauge;
    private final Approaches.Choice choice;

    private volatile boolean firstIsHere;
    private volatile boolean secondIsHere;
    private boolean estimating;
    private boolean firstIsAlone;
    private boolean secondIsAlone;
    private long firstArrival;
    private long firstDeparture;
    private long secondArrival;
    private long secondDeparture;

    /** A sample whose map is still to be prefilled. */
    WindowState() {
        Pulse.AT_REST.beat();
        choice = APPROACHES.choose(DICE.roll(getClass()));
        gauge = CANDIDATE
                .gauge(map)
                .orElseThrow(() -> new IllegalStateException(
                        "candidate " + CANDIDATE.id() + " has no gauge here: window hits cannot be counted"));
    }

    /** {@return the look of the first actor, taken when the second is here} */
    protected final long arriveFirst() {
        if (AIMED && !inEstimator()) {
            firstIsHere = true;
            firstIsAlone = !meetsPartner(true);
            spin(choice.approach().growerDelay());
        }
        return look();
    }

    /** {@return the look of the second actor, taken when the first is here and, in some samples, the window open} */
    protected final long arriveSecond() {
        if (inEstimator()) {
            estimating = true;
        } else if (AIMED) {
            secondIsHere = true;
            secondIsAlone = !meetsPartner(false);
            approach();
        }
        return look();
    }

    protected final void leaveFirst(long arrival) {
        firstDeparture = look();
        firstArrival = arrival;
        if (!firstIsAlone) {
            Pulse.FIRST.beat();
        }
    }

    protected final void leaveSecond(long arrival) {
        secondDeparture = look();
        secondArrival = arrival;
        if (!secondIsAlone) {
            Pulse.SECOND.beat();
        }
    }

    /** {@return the generation now; for the arbiter} */
    final int generation() {
        return gauge.generation();
    }

    /** {@return the highest generation that the first or the second actor saw after its work; for the arbiter} */
    final int highestGenerationSeen() {
        return Math.max(generation(firstDeparture), generation(secondDeparture));
    }

    /** {@return which of {@code forms} variants of a test this sample tries, from 0; chosen at random} */
    static int form(int forms) {
        return DICE.roll() % forms;
    }

    /** {@return one of {@code plans}, chosen at random} */
    static <P> P any(P[] plans) {
        return plans[DICE.roll() % plans.length];
    }

    /** {@return whether the map under test promises {@code guarantee}} */
    static boolean promises(Guarantee guarantee) {
        return PROMISES.contains(guarantee);
    }

    /** Makes {@code word} the outcome of this sample. */
    protected final void report(LL_Result r, String word) {
        Pulse.AT_REST.beat();
        FirstSight.of(word);
        r.r1 = word;
        String window = window();
        r.r2 = window;
        if (!estimating) {
            APPROACHES.learn(choice, window.equals(Words.IN_WINDOW));
        }
    }

    /** {@return whether the operation that resizes and another one overlapped the window, as a word} */
    private String window() {
        if (estimating) {
            return Words.ESTIMATOR;
        }
        return shareWindow() ? Words.IN_WINDOW : Words.OUTSIDE;
    }

    /** A window that one has left behind, and another one that opens for the other afterwards, are two. */
    private boolean shareWindow() {
        return touched(firstArrival, firstDeparture)
                && touched(secondArrival, secondDeparture)
                && !isAtRest(firstDeparture, secondArrival)
                && !isAtRest(secondDeparture, firstArrival);
    }

    /** {@return whether the other one came in time} One that hangs in an earlier sample does not, and then this one's work is no sign of life. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, nothing depends on it
    private boolean meetsPartner(boolean isFirst) {
        for (int i = 0; i < MEETING_SPINS + MEETING_YIELDS; i++) {
            if (isFirst ? secondIsHere : firstIsHere) {
                return true;
            }
            if (i < MEETING_SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        return false;
    }

    private void approach() {
        if (choice.approach().waitsForWindow()) {
            int generation = gauge.generation();
            for (int i = 0; i < PATIENCE && !gauge.growing() && gauge.generation() == generation; i++) {
                // the look is the pause
            }
        }
        spin(choice.approach().delay());
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }

    /** {@return generation and, in the lowest bit, whether growing} */
    private long look() {
        return (long) gauge.generation() << 1 | (gauge.growing() ? 1 : 0);
    }

    private static int generation(long look) {
        return (int) (look >> 1);
    }

    private static boolean touched(long arrival, long departure) {
        return isOpen(arrival) || isOpen(departure) || isResize(generation(arrival), generation(departure));
    }

    /** {@return whether a resize lies between} A clear may put a shorter table in its place. */
    private static boolean isResize(int before, int after) {
        return SHRINKS ? after != before : after > before;
    }

    /** {@return whether one actor left the map in the very state, with no window open, in which the other found it} */
    private static boolean isAtRest(long departure, long arrival) {
        return departure == arrival && !isOpen(departure);
    }

    private static boolean isOpen(long look) {
        return (look & 1) == 1;
    }

    /** {@return whether jcstress only tries out how much a sample costs; its threads do not start together then} */
    private static boolean inEstimator() {
        return Thread.currentThread().getName().indexOf("Check_") > 0;
    }
}
