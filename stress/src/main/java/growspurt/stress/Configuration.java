package growspurt.stress;

import growspurt.api.CandidateLookup;
import growspurt.stress.driver.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the launches of a cell differ, in the order in which they are tried. */
enum Configuration {
    /** Together into the window, optimised code: finds most, soonest. */
    RENDEZVOUS_C2(Launch.Mode.C2, "-Dgrowspurt.aim=rendezvous"),
    /** Code of the other compiler, ordered differently. */
    RENDEZVOUS_C1(Launch.Mode.C1, "-Dgrowspurt.aim=rendezvous"),
    /** Interleavings that a rendezvous would prevent. */
    FREE_C2(Launch.Mode.C2, "-Dgrowspurt.aim=free"),
    /** A table that is moved in several strides, or for long. */
    RENDEZVOUS_LARGE_C2(Launch.Mode.C2, "-Dgrowspurt.aim=rendezvous", "-Dgrowspurt.table=large"),
    /** Optimised code in which the compiler orders by chance what it may order as it likes. */
    RENDEZVOUS_STRESS_C2(
            Launch.Mode.C2,
            "-Dgrowspurt.aim=rendezvous",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+StressLCM",
            "-XX:+StressGCM",
            "-XX:+StressIGVN",
            "-XX:+StressCCP"),
    /** Slow actors: long windows. */
    RENDEZVOUS_INT(Launch.Mode.INT, "-Dgrowspurt.aim=rendezvous");

    /** Seeds of the compiler have 32 bits, and 0 asks for a random one. */
    private static final long SEED_MASK = 0x7fffffffL;

    private final Launch.Mode mode;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> flags;

    Configuration(Launch.Mode mode, String... flags) {
        this.mode = mode;
        this.flags = List.of(flags);
    }

    /** {@return the name in files, such as {@code rendezvous-c2}} */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Launch.Mode mode() {
        return mode;
    }

    /** {@return the JVM arguments of a launch} */
    List<String> jvmArgs(String candidate, long seed) {
        List<String> args = new ArrayList<>(flags);
        args.addAll(CandidateLookup.jvmArguments());
        args.add("-Dgrowspurt.candidate=" + candidate);
        args.add("-Dgrowspurt.seed=" + seed);
        if (flags.contains("-XX:+StressLCM")) {
            args.add("-XX:StressSeed=" + Math.max(1, seed & SEED_MASK));
        }
        return args;
    }
}
