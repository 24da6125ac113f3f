package growspurt.stress.driver;

/**
 * Stacks of all threads of one JVM, taken twice, as {@code jcmd Thread.print} writes them.
 *
 * @param first text of the first dump, empty if it could not be taken
 * @param second text of the dump a second later, empty if it could not be taken
 * @param movedBetween whether the test has got anything done between the two
 */
public record StackDumps(String first, String second, boolean movedBetween) {}
