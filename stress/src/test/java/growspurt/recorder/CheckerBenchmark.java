package growspurt.recorder;

import growspurt.recorder.KeyChecker.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long the checker takes for histories that have an order: {@code CheckerBenchmark <keys> <operations of each> <threads>}.
 * Making the histories is not counted.
 */
final class CheckerBenchmark {

    private CheckerBenchmark() {}

    public static void main(String[] args) {
        int keys = Integer.parseInt(args[0]);
        int operations = Integer.parseInt(args[1]);
        int threads = Integer.parseInt(args[2]);
        Random random = new Random(1);
        long nanos = 0;
        for (int key = 0; key < keys; key++) {
            List<List<Recorded>> history = Histories.random(random, threads, operations);
            long start = System.nanoTime();
            Answer answer = KeyChecker.check(history, Operation.ABSENT, Integer.MAX_VALUE);
            nanos += System.nanoTime() - start;
            if (answer != Answer.ORDER) {
                throw new IllegalStateException("key " + key + ": " + answer);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d operations on %d keys by %d threads: %.1f s%n",
                (long) keys * operations,
                keys,
                threads,
                nanos / 1e9);
    }
}
