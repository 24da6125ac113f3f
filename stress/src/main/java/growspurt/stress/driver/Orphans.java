package growspurt.stress.driver;

/** Sees to it that no launched JVM outlives this process. */
final class Orphans {

    private volatile boolean stopping;

    Orphans() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "growspurt-orphans"));
    }

    boolean stopping() {
        return stopping;
    }

    private void end() {
        stopping = true;
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
