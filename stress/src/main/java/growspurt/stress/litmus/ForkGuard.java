package growspurt.stress.litmus;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a launched JVM from harming the run: it may neither fill its parent with output, nor outlive it, nor stay
 * because a candidate left a thread behind.
 */
final class ForkGuard extends Thread {

    private static final long LOOK_EVERY_MS = 500;
    private static final long PARTING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long parent;
    private final Thread main;

    private ForkGuard(long parent, Thread main) {
        super("growspurt-fork-guard");
        setDaemon(true);
        this.parent = parent;
        this.main = main;
    }

    /** Takes up its duty if this JVM was launched by Growspurt's driver. */
    static void standIfLaunched() {
        if (System.getProperty(UnderTest.CELL) == null) {
            return;
        }
        // jcstress keeps all that a fork prints in the memory of the parent.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        ProcessHandle.current().parent().ifPresent(parent -> new ForkGuard(parent.pid(), mainThread()).start());
    }

    @Override
    public void run() {
        try {
            while (main.isAlive()) {
                main.join(LOOK_EVERY_MS);
                if (orphaned()) {
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (InterruptedException e) {
            return;
        }
        // The main thread ends after it has delivered the result; a JVM still here then waits for a thread of the map.
        LockSupport.parkNanos(PARTING_NANOS);
        Runtime.getRuntime().halt(0);
    }

    private boolean orphaned() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L) != parent;
    }

    private static Thread mainThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("main"))
                .findFirst()
                .orElseGet(Thread::currentThread);
    }
}
