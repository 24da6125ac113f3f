package growspurt.stress.litmus;

import java.util.Arrays;

/**
 * Which approach a sample takes. No one suits every window: its length differs from map to map a hundredfold, and so do the
 * ways of two processors to see each other. So a launch learns: an approach is chosen the more often, the more of its
 * samples met in the window. One sample in four goes by chance alone, so that none is ever given up and interleavings that
 * the best approach would not show are seen too.
 *
 * <p>Racy: all threads count in the same plain fields. A count that is lost makes an estimate a little worse.
 */
final class Approaches {

    private static final Approach[] ALL = Approach.all();
    private static final int BY_CHANCE = 4;
    private static final int LEARN_EVERY = 512;
    /** Old samples fade, as code gets faster while a launch goes on. */
    private static final int FADE = 2;

    /** A choice. */
    record Choice(int number, Approach approach) {}

    private static final Choice[] CHOICES = new Choice[ALL.length];

    static {
        Arrays.setAll(CHOICES, i -> new Choice(i, ALL[i]));
    }

    private final int[] tries = new int[ALL.length];
    private final int[] hits = new int[ALL.length];
    private final byte[] wheel = new byte[256];
    private int learnt;

    Approaches() {
        spread();
    }

    /** {@return the approach of a sample that rolled {@code roll}, of which it uses twelve bits} */
    Choice choose(int roll) {
        int place = roll & 0xff;
        return CHOICES[(roll >>> 8) % BY_CHANCE == 0 ? place % CHOICES.length : wheel[place]];
    }

    /** Takes note of how a sample went. */
    void learn(Choice choice, boolean hit) {
        tries[choice.number]++;
        if (hit) {
            hits[choice.number]++;
        }
        if (++learnt % LEARN_EVERY == 0) {
            spread();
        }
    }

    /** Gives each approach a part of the wheel as large as the fourth power of its share of hits. */
    private void spread() {
        double[] weights = new double[ALL.length];
        Arrays.setAll(weights, i -> Math.pow((hits[i] + 1.0) / (tries[i] + 2.0), 4));
        double sum = Arrays.stream(weights).sum();
        double end = 0;
        int place = 0;
        for (int i = 0; i < weights.length; i++) {
            end += weights[i] / sum * wheel.length;
            for (; place < Math.round(end); place++) {
                wheel[place] = (byte) i;
            }
            tries[i] -= tries[i] / FADE;
            hits[i] -= hits[i] / FADE;
        }
    }
}
