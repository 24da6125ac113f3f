package growspurt.cli;

import growspurt.results.EndLine;

/**
 * What happens when somebody asks for the end with Ctrl-C: the files get their end line first, so that nothing a dying
 * fork says is taken for a result; then every child is ended, and the way to go on is told.
 */
final class Interrupt {

    private final Thread hook;

    private Interrupt(Thread hook) {
        this.hook = hook;
    }

    /**
     * Waits for a signal.
     *
     * @param resume the command that goes on with the session
     */
    static Interrupt onSignal(Session session, Console console, String resume) {
        Thread hook = new Thread(() -> stop(session, console, resume), "growspurt-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interrupt(hook);
    }

    /** Takes the hook back: the run has ended by itself. If it is at work already, it ends this process instead. */
    void disarm() throws InterruptedException {
        if (underWay()) {
            hook.join();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /**
     * {@return whether this process is about to end} Ctrl-C reaches the forks too; what their deaths look like to an engine
     * is no result.
     */
    static boolean underWay() {
        Thread probe = new Thread(() -> {}, "growspurt-probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void stop(Session session, Console console, String resume) {
        session.end(EndLine.Status.INTERRUPTED);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        console.close();
        System.err.println("interrupted: " + console.cellsDone() + " of " + session.size()
                + " cells have a result; go on with: " + resume);
        System.err.flush();
        Runtime.getRuntime().halt(Exit.INTERRUPTED);
    }
}
