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

    static Interrupt onSignal(Session session, Console console) {
        Thread hook = new Thread(() -> stop(session, console), "growspurt-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interrupt(hook);
    }

    /** Takes the hook back: the run has ended by itself. */
    void disarm() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private static void stop(Session session, Console console) {
        session.end(EndLine.Status.INTERRUPTED);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        console.close();
        System.err.println("interrupted: " + console.cellsDone() + " of " + session.size()
                + " cells have a result; go on with: bin/growspurt run --resume=" + shown(session));
        System.err.flush();
        Runtime.getRuntime().halt(Exit.INTERRUPTED);
    }

    private static String shown(Session session) {
        return "runs/" + session.folder().getFileName();
    }
}
