package growspurt.lincheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small concurrent program: the calls before the threads start, those of each thread, and those after all have ended.
 * As text: {@code init / thread | thread / post}, calls separated by semicolons.
 *
 * @param init calls before the threads start
 * @param threads calls of each thread, in thread order
 * @param post calls after all threads have ended
 */
record Program(List<Call> init, List<List<Call>> threads, List<Call> post) {

    Program {
        init = List.copyOf(init);
        threads = threads.stream().map(List::copyOf).toList();
        post = List.copyOf(post);
    }

    /**
     * {@return the program written as {@code text}; two bars between threads are read as one}
     *
     * @throws IllegalArgumentException if {@code text} does not have three parts or a call cannot be read
     */
    static Program parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "no program: '" + text + "' (expected: 'init / thread | thread / post')");
        }
        List<List<Call>> threads = Arrays.stream(parts[1].split("\\|{1,2}", -1))
                .map(Program::calls)
                .toList();
        return new Program(calls(parts[0]), threads, calls(parts[2]));
    }

    /** {@return all calls: init, then thread by thread, then post} */
    List<Call> calls() {
        return Stream.of(init.stream(), threads.stream().flatMap(List::stream), post.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** {@return this program without call {@code index} of {@link #calls}, or empty if a thread would have none} */
    Optional<Program> without(int index) {
        int rest = index - init.size();
        if (rest < 0) {
            return Optional.of(new Program(without(init, index), threads, post));
        }
        for (int t = 0; t < threads.size(); t++) {
            List<Call> thread = threads.get(t);
            if (rest < thread.size()) {
                List<List<Call>> others = new ArrayList<>(threads);
                others.set(t, without(thread, rest));
                return thread.size() == 1 ? Optional.empty() : Optional.of(new Program(init, others, post));
            }
            rest -= thread.size();
        }
        return Optional.of(new Program(init, threads, without(post, rest)));
    }

    /** {@return the fewest interleavings that a real exploration has: the orders of the calls as a whole} */
    long orders() {
        long orders = 1;
        int placed = 0;
        for (List<Call> thread : threads) {
            for (int i = 1; i <= thread.size(); i++) {
                placed++;
                orders = orders * placed / i;
            }
        }
        return orders;
    }

    @Override
    public String toString() {
        String middle = threads.stream().map(Program::text).collect(Collectors.joining(" | "));
        return (text(init) + " / " + middle + " / " + text(post)).strip();
    }

    private static List<Call> calls(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(Call::parse).toList();
    }

    private static String text(List<Call> calls) {
        return calls.stream().map(Call::toString).collect(Collectors.joining("; "));
    }

    private static List<Call> without(List<Call> calls, int index) {
        List<Call> rest = new ArrayList<>(calls);
        rest.remove(index);
        return rest;
    }
}
