package growspurt.stress;

/**
 * How many samples jcstress takes to find out how many fit into memory and time. Fewer than that in a result means that
 * it gave up early, and that the launch worked on fewer samples at a time than it was asked to.
 */
final class EstimatorSeries {

    private static final int TRIES = 5;
    private static final double GROWTH = 1.2;

    private EstimatorSeries() {}

    /**
     * {@return samples of a full series, with the one of the check before it}
     *
     * @param states samples that are to be held at a time, stride size times stride count
     */
    static long full(int states) {
        long samples = 1;
        for (int count = 1; ; count = Math.max((int) (count * GROWTH), count + 1)) {
            samples += (long) TRIES * count;
            if (count >= states) {
                return samples;
            }
        }
    }
}
