package growspurt.cli;

/** Exit codes; scripts rely on them. The gate's own codes are those of its decision. */
final class Exit {

    static final int OK = 0;
    static final int VIOLATION = 1;
    static final int USAGE = 2;
    static final int NO_EVIDENCE = 3;
    static final int INTERNAL = 70;
    static final int INTERRUPTED = 130;

    private Exit() {}
}
