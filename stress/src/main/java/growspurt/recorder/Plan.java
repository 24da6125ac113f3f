package growspurt.recorder;

import java.util.SplittableRandom;

/**
 * What the threads of a round are to do.
 *
 * @param on where
 * @param threads number of threads
 * @param mix what they do on keys
 * @param hot the key that all take in a hot round
 * @param starter the thread that begins with the insert that starts the growth
 * @param watch what another asks of the whole map
 * @param pace the nanoseconds between the operations of a thread, from start to start, or 0
 */
record Plan(Site on, int threads, Mix mix, int hot, int starter, Watch watch, int pace) {

    static Plan any(Site on, int threads, Course course, SplittableRandom random) {
        return new Plan(
                on,
                threads,
                Mix.any(random),
                random.nextInt(on.fresh() + 1),
                random.nextInt(threads),
                course.watch(random),
                course.pace(random));
    }

    /** Writes the part of {@code thread} onto its tape. */
    void write(Tape tape, int thread, SplittableRandom random) {
        tape.rewind(pace);
        int calls = 1 + random.nextInt(tape.most());
        int looks = thread == (starter + 1) % threads ? watch.most() : 0;
        for (int i = 0; i < calls; i++) {
            boolean starts = thread == starter && i == 0;
            boolean looksNow = !starts && looks > 0 && random.nextBoolean();
            looks -= looksNow ? 1 : 0;
            int key = starts ? on.fresh() : mix.key(random, thread, threads, on.keys().length, hot);
            long value = on.firstValue() + (long) i * threads + thread;
            Call call = looksNow ? watch.call(random) : operation(starts, random);
            tape.plan(call, key, value, other(key, random));
        }
    }

    private Operation operation(boolean starts, SplittableRandom random) {
        return starts ? Operation.PUT : watch.besides(mix.operation(random));
    }

    /** A value that the key may have. */
    private Long other(int key, SplittableRandom random) {
        return on.values()[key] != Operation.ABSENT && random.nextBoolean()
                ? on.values()[key]
                : on.firstValue() + random.nextInt(2 * threads);
    }
}
