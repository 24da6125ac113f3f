package growspurt.maps;

/**
 * An empty bin in which a function is about to put the first entry. Its monitor is the lock of the bin until then.
 *
 * @param <V> type of the values
 */
final class ReservationNode<V> implements Bin<V> {}
