package growspurt.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories of one key that have an order, for tests. */
final class Histories {

    private static final int STEP = 10;
    private static final int SLACK = 25;

    private Histories() {}

    /** {@return what threads may have recorded that take turns on one key, each operation at a moment within its interval} */
    static List<List<Recorded>> random(Random random, int threads, int operations) {
        List<List<Recorded>> history = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            history.add(new ArrayList<>());
        }
        long[] free = new long[threads];
        long value = Operation.ABSENT;
        long moment = 0;
        for (int i = 0; i < operations; i++) {
            int t = random.nextInt(threads);
            Operation operation = Operation.of(random.nextInt(Operation.values().length));
            long given = 1L + random.nextInt(3);
            long other = 1L + random.nextInt(3);
            moment = Math.max(moment, free[t]) + 1 + random.nextInt(STEP);
            long start = Math.max(free[t], moment - random.nextInt(SLACK));
            long end = moment + random.nextInt(SLACK);
            free[t] = end + 1;
            history.get(t)
                    .add(new Recorded(
                            operation, given, other, operation.result(value, given, other), start, end, false));
            value = operation.after(value, given, other);
        }
        return history;
    }
}
