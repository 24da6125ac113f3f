package growspurt.lincheck;

/**
 * How far Lincheck goes before it takes a loop or a recursion for endless.
 *
 * @param switchAfter iterations of a loop after which another thread is forced to go on
 * @param loopBound iterations of a loop after which the thread counts as hanging, at least five times the first
 * @param recursionBound calls of a method inside itself after which the thread counts as hanging
 */
record Effort(int switchAfter, int loopBound, int recursionBound) {

    /*
     * With Lincheck's defaults (10, 50) a scan of a small table forces a switch, after which no further switch points
     * are recorded: most growth scenarios explore one interleaving and report nothing. Its default of 20 calls is what a walk over
     * a chain or a tree may need that calls itself for each entry.
     */
    static final Effort USUAL = new Effort(50, 300, 100);
    /* With 5000 iterations, the livelock of head-insert-transfer took 37 s to be confirmed instead of 1.3 s. */
    static final Effort HIGH = new Effort(100, 1000, 1000);
}
