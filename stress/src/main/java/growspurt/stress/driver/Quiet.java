package growspurt.stress.driver;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs code that prints what nobody asked for. */
final class Quiet {

    private Quiet() {}

    /** Runs {@code talkative}; what it prints by {@code System.out} and {@code System.err} is dropped. */
    static void run(Runnable talkative) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            talkative.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
