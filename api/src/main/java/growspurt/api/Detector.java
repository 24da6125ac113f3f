package growspurt.api;

/** What can be expected to see a planted bug. */
public enum Detector {
    /** Samples on real hardware, under its real memory model. */
    JCSTRESS,
    /** Model checking of small programs under sequential consistency. */
    LINCHECK,
    /** Recorded histories of a load around many growths, on real hardware. */
    RECORDER,
    /** Allocations, functions and hash functions that fail on purpose, one thread at a time. */
    FAULT_INJECTION
}
