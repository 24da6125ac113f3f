package growspurt.contract;

import growspurt.api.Guarantee;
import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One call of {@code growspurt run}, in a process of its own.
 *
 * @param results what it left
 * @param replay words of the command that repeats one of its results, which is named in place of {@code %s}
 */
record ContractRun(RunResults results, String replay) {

    private static final String BUDGET = "90s";

    /**
     * {@return the run of {@code candidate}, when it is over}
     *
     * @throws AssertionError if it could not be made; the message is that of the command line
     */
    static ContractRun in(Workshop place, MapCandidate candidate) throws IOException, InterruptedException {
        Path arguments = place.arguments();
        Path log = place.folder().resolve("growspurt.log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments, "run"));
        command.addAll(words(candidate));
        command.add("--runs=" + place.folder().resolve("runs"));
        command.add("--site=" + place.folder().resolve("site"));
        int exit = await(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        if (exit != 0) {
            throw new AssertionError("no run of '" + candidate.id() + "', exit code " + exit + ": "
                    + Files.readString(log).strip());
        }
        Path folder = place.folder().resolve("runs").resolve("latest").toRealPath();
        return new ContractRun(
                RunResults.read(folder), "java @" + Workshop.shown(arguments) + " replay %s " + Workshop.shown(folder));
    }

    private static List<String> words(MapCandidate candidate) {
        List<String> words = new ArrayList<>();
        if (candidate instanceof GuestMap guest) {
            words.add("--candidate=" + guest.type());
            if (!guest.stated().isEmpty()) {
                words.add("--promises="
                        + guest.stated().stream().map(Guarantee::name).sorted().collect(Collectors.joining(",")));
            }
        } else {
            words.add("--candidate=" + candidate.getClass().getName());
        }
        words.add("--budget=" + System.getProperty("growspurt.budget", BUDGET));
        for (String option : List.of("seed", "property", "engine")) {
            Optional.ofNullable(System.getProperty("growspurt." + option))
                    .ifPresent(value -> words.add("--" + option + "=" + value));
        }
        return words;
    }

    private static int await(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        Thread hook = new Thread(process::destroy, "growspurt-contract-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
