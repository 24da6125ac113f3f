package growspurt.lincheck;

/** A {@link SequentialMap} that claims of an iteration that it shows the keys of one instant. */
public final class Snapshots extends SequentialMap {

    /** An empty map; Lincheck calls this. */
    public Snapshots() {}

    @Override
    Shown snapshot(Object exact) {
        return new Shown(exact.toString());
    }
}
