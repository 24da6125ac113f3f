package growspurt.lincheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The processors that children are kept on, one each. Of the threads that Lincheck explores only one runs at a time; on one
 * processor the next takes over without waking another one up, and another child has the rest for itself. Where processors
 * are not listed, or {@code taskset} is missing, children run wherever they like.
 */
final class Processors {

    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final BlockingQueue<List<String>> free = new LinkedBlockingQueue<>();

    /** As many places as {@code children} that run at a time. */
    Processors(int children) {
        List<Integer> allowed = Files.isExecutable(TASKSET) ? allowed() : List.of();
        for (int i = 0; i < children; i++) {
            free.add(i < allowed.size() ? List.of(TASKSET.toString(), "-c", "" + allowed.get(i)) : List.of());
        }
    }

    /** {@return what a command line begins with to stay on a processor of its own} Waits for one. */
    List<String> take() throws InterruptedException {
        return free.take();
    }

    /** Gives back what {@link #take} returned. */
    void giveBack(List<String> taken) {
        free.add(taken);
    }

    private static List<Integer> allowed() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(ALLOWED))
                    .flatMap(line -> numbers(line.substring(ALLOWED.length()).strip()).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** {@return the numbers of a list such as {@code 0-3,8}} */
    static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : list.split(",", -1)) {
            int[] ends = Arrays.stream(range.split("-", 2))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            for (int number = ends[0]; number <= ends[ends.length - 1]; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
