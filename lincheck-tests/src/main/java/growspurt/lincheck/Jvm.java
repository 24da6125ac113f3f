package growspurt.lincheck;

import java.util.ArrayList;
import java.util.List;

/** How the JVM of a child is started. */
final class Jvm {

    /** Most heap of a child. */
    static final String HEAP = "1g";

    private static final int DYNAMIC_AGENTS_NEED_A_FLAG = 24;

    private Jvm() {}

    /** {@return the flags} A child lives a few seconds: compilation and collection are kept cheap. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"));
        if (Runtime.version().feature() >= DYNAMIC_AGENTS_NEED_A_FLAG) {
            flags.add("-XX:+EnableDynamicAgentLoading");
            flags.add("--sun-misc-unsafe-memory-access=allow");
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        return flags;
    }
}
