package growspurt.recorder;

import java.util.List;

/**
 * A round that has been played.
 *
 * @param site where
 * @param tapes what each thread did
 * @param uncertainty of the clock, in nanoseconds
 */
record Recording(Site site, List<Tape> tapes, long uncertainty) {}
