package growspurt.stress.driver;

import java.util.List;
import java.util.Optional;

/** Finds launched JVMs among the processes. */
final class ForkProcess {

    private static final String CELL = "-Dgrowspurt.cell=";

    private ForkProcess() {}

    /** {@return the JVM argument that marks a launch} */
    static String mark(int number) {
        return CELL + number;
    }

    /**
     * {@return the process of launch {@code number}} The system may cut command lines short; then the only child that
     * runs Java is taken.
     */
    static Optional<ProcessHandle> find(int number) {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        Optional<ProcessHandle> marked =
                children.stream().filter(child -> carries(child, mark(number))).findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        List<ProcessHandle> java =
                children.stream().filter(ForkProcess::runsJava).toList();
        return java.size() == 1 ? Optional.of(java.get(0)) : Optional.empty();
    }

    private static boolean carries(ProcessHandle process, String mark) {
        String line = process.info().commandLine().orElse("");
        return line.contains(mark + " ");
    }

    private static boolean runsJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }
}
