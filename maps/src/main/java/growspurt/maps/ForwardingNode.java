package growspurt.maps;

/**
 * A bin that was moved; it stays so for ever. What it had is in two bins of the next table.
 *
 * @param <V> type of the values
 */
public final class ForwardingNode<V> implements Bin<V> {

    private final BinTransfer<V> transfer;

    ForwardingNode(BinTransfer<V> transfer) {
        this.transfer = transfer;
    }

    BinTransfer<V> transfer() {
        return transfer;
    }

    /** {@return the table to go on in} */
    public BinTable<V> next() {
        return transfer.to();
    }
}
