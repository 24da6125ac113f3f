package growspurt.stress.litmus;

import growspurt.api.GrowthPoint;
import java.util.function.UnaryOperator;

/** One map at its growth point. */
abstract class GrowthState extends WindowState {

    /** So many lookups go on with a growth that goes on in lookups. */
    static final int STEPS = 3;

    /** Some windows are a few nanoseconds long; so many lookups in a row are more likely to have one in them. */
    static final int LOOKUPS = 8;

    /** Keys of every layout; its growth points are found when a litmus test first asks for them. */
    static final class AnyLayout {
        static final Keys[] PLANS = new KeyPlans(CANDIDATE).all(UnderTest.table());

        private AnyLayout() {}
    }

    /** Keys of every layout, and in one of sixteen samples none before the window: the first table may be made there. */
    static final class AnyLayoutOrEmpty {
        static final Keys[] PLANS = Keys.orNone(AnyLayout.PLANS);
        static final LoneGrowth ALONE = new LoneGrowth(CANDIDATE, PLANS);

        private AnyLayoutOrEmpty() {}
    }

    /** Keys that form one chain before and after the growth. */
    static final class OneChain {
        static final Keys[] PLANS = new KeyPlans(CANDIDATE).chains();

        private OneChain() {}
    }

    /** The keys to work with. */
    protected final Keys keys;

    /** A sample with one of {@code plans}, chosen at random, in which each key of the prefill is mapped to itself. */
    GrowthState(Keys[] plans) {
        this(plans, UnaryOperator.identity());
    }

    /** A sample with one of {@code plans}, chosen at random, in which each key of the prefill is mapped to what {@code value} makes of it. */
    GrowthState(Keys[] plans, UnaryOperator<Long> value) {
        keys = any(plans);
        for (Long key : keys.prefill()) {
            map.put(key, value.apply(key));
        }
        GrowthPoint.lookUp(map, keys.lookups());
    }
}
