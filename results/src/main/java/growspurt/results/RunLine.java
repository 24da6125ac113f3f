package growspurt.results;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a results file: which engine ran, where, and with what.
 *
 * @param schema version of the format, {@code major.minor}; readers refuse another major
 * @param runId name of the run and of its folder
 * @param engine the engine that wrote this file
 * @param engineVersion version of the engine's library
 * @param harnessVersion version of Growspurt
 * @param started start in UTC, ISO 8601, whole seconds
 * @param commit commit of the working tree, empty when unknown
 * @param dirty whether the working tree had changes that {@code commit} does not hold
 * @param seed every random choice of the run derives from it; decimal
 * @param argv command line as given
 * @param budgetSeconds wall time granted to the whole run, all engines together
 * @param machine where it ran
 * @param jvm what it ran on
 * @param engines the engines of the run, each of which writes a file beside this one; null before schema 1.4
 */
public record RunLine(
        String schema,
        String runId,
        Engine engine,
        String engineVersion,
        String harnessVersion,
        String started,
        String commit,
        boolean dirty,
        String seed,
        List<String> argv,
        long budgetSeconds,
        Machine machine,
        Jvm jvm,
        @Nullable List<Engine> engines)
        implements Line {

    /** The version that this code writes. */
    public static final String SCHEMA = "1.5";

    /** With this budget and more Lincheck is asked about operations on the whole map, too. */
    public static final Duration LONG = Duration.ofMinutes(15);

    /**
     * A machine, as far as verdicts depend on it.
     *
     * @param fingerprint {@code m-} and a hash of the other fields and the JVM build: results of different
     *     fingerprints are not added up
     * @param cpu model name of the processor
     * @param cores processors available to the JVM
     * @param memMiB physical memory in MiB
     * @param os name and version of the operating system
     * @param arch processor architecture
     */
    public record Machine(String fingerprint, String cpu, int cores, long memMiB, String os, String arch) {}

    /**
     * A Java virtual machine.
     *
     * @param vendor who built it
     * @param version full version with build
     * @param vm name of the virtual machine
     */
    public record Jvm(String vendor, String version, String vm) {}
}
