package growspurt.lincheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The processors that children are kept on, one each. Of the threads that Lincheck explores only one runs at a time; on one
 * processor the next takes over without waking another one up, and another child has the rest for itself. Where processors
 * are not listed, or {@code taskset} is missing, children run wherever they like.
 */
final class Processors {

    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private Processors() {}

    /** {@return what the command lines of so many children begin with, so that each stays on a processor of its own} */
    static List<List<String>> places(int children) {
        List<Integer> allowed = Files.isExecutable(TASKSET) ? allowed() : List.of();
        List<List<String>> places = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            places.add(i < allowed.size() ? List.of(TASKSET.toString(), "-c", "" + allowed.get(i)) : List.of());
        }
        return places;
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
