package growspurt.api;

/**
 * Thrown by a map that bounds its own traversals when one visited more nodes than the map can hold, so that a cycle is
 * an outcome that can be counted instead of a thread that never returns. The engines judge it as a violation of
 * {@link Property#OPERATIONS_TERMINATE}.
 */
public final class EndlessTraversal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that names the bound.
     *
     * @param steps number of nodes visited, more than the table could hold
     */
    public EndlessTraversal(int steps) {
        super("traversal visited " + steps + " nodes, more than the table can hold; the chain has a cycle");
    }
}
