package growspurt.stress.driver;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps a launched JVM from harming the run: it may neither fill the disk with output, nor outlive its parent. It asks for its parent
 * now and then; a thread that waited for the end of an input would hold up the end of its JVM by 0.3 s.
 */
public final class ForkGuard extends Thread {

    private static final String PARENT = "growspurt.parent";
    private static final long LOOK_EVERY_MS = 500;

    private final long parent;

    private ForkGuard(long parent) {
        super("growspurt-fork-guard");
        setDaemon(true);
        this.parent = parent;
    }

    /** {@return the JVM option that tells a child of this process whose child it is, should it be an orphan before it can look} */
    public static String option() {
        return "-D" + PARENT + "=" + ProcessHandle.current().pid();
    }

    /** Takes up its duty in this JVM, which was started with {@link #option()}. */
    public static void stand() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        new ForkGuard(Long.getLong(PARENT, parentNow())).start();
    }

    @Override
    public void run() {
        try {
            while (parentNow() == parent) {
                Thread.sleep(LOOK_EVERY_MS);
            }
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            return; // only the map could want that
        }
    }

    private static long parentNow() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L);
    }
}
