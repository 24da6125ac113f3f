package growspurt.stress;

import growspurt.stress.driver.Launch;
import java.util.List;
import java.util.Locale;

/** How the launches of a cell differ, in the order in which they are tried. */
enum Configuration {
    /** Together into the window, optimised code: finds most, soonest. */
    RENDEZVOUS_C2("rendezvous", Launch.Mode.C2),
    /** Interleavings that a rendezvous would prevent. */
    FREE_C2("free", Launch.Mode.C2),
    /** Code of the other compiler, ordered differently. */
    RENDEZVOUS_C1("rendezvous", Launch.Mode.C1),
    /** Slow actors: long windows. */
    RENDEZVOUS_INT("rendezvous", Launch.Mode.INT);

    private final String aim;
    private final Launch.Mode mode;

    Configuration(String aim, Launch.Mode mode) {
        this.aim = aim;
        this.mode = mode;
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
        return List.of("-Dgrowspurt.candidate=" + candidate, "-Dgrowspurt.aim=" + aim, "-Dgrowspurt.seed=" + seed);
    }
}
