package growspurt.lincheck;

/**
 * How far Lincheck goes before it takes a loop for endless.
 *
 * @param switchAfter iterations of a loop after which another thread is forced to go on
 * @param loopBound iterations of a loop after which the thread counts as hanging, at least five times the first
 */
record Effort(int switchAfter, int loopBound) {

    /*
     * With Lincheck's defaults (10, 50) a scan of a small table forces a switch, after which no further switch points
     * are recorded: most growth scenarios explore one interleaving and report nothing.
     */
    static final Effort USUAL = new Effort(50, 300);
    static final Effort HIGH = new Effort(100, 1000);
}
