package growspurt.stress.driver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a launched JVM came to its end.
 *
 * @param exit its exit code, 128 more than the signal that ended it
 * @param output what it printed, cut if it was much
 * @param stacks the dumps that were taken before it was ended because nothing went on any more, or a test took too long
 * @param sinceProgress wall time since its start, or since it had last written into its ledger
 */
record ForkEnd(int exit, List<String> output, Optional<StackDumps> stacks, Duration sinceProgress) {}
