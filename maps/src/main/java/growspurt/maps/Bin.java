package growspurt.maps;

/**
 * What a slot of a {@link BinTable} holds; an empty slot holds null.
 *
 * @param <V> type of the values
 */
public sealed interface Bin<V> permits BinNode, ForwardingNode, ReservationNode {}
