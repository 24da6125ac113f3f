package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The gauge of a map written here: a mirror that the map keeps of its own growth. Opaque writes and reads see to it that
 * a change shows sooner or later, and order nothing else.
 */
public final class GrowthMark implements GrowthGauge {

    private static final VarHandle GENERATION = FieldHandle.of(MethodHandles.lookup(), "generation", int.class);
    private static final VarHandle GROWING = FieldHandle.of(MethodHandles.lookup(), "growing", boolean.class);

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and written through its handle
    private int generation;

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and written through its handle
    private boolean growing;

    /** A mark of a map that is not growing. */
    GrowthMark(int generation) {
        this.generation = generation;
    }

    void opened() {
        GROWING.setOpaque(this, true);
    }

    void generation(int now) {
        GENERATION.setOpaque(this, now);
    }

    /**
     * Counts one more generation, also when several threads do so at once. Plain mode: the update is atomic and orders
     * nothing; a retry means that another thread has counted.
     */
    void advance() {
        int now;
        do {
            now = (int) GENERATION.getOpaque(this);
        } while (!GENERATION.weakCompareAndSetPlain(this, now, now + 1));
    }

    void closed() {
        GROWING.setOpaque(this, false);
    }

    @Override
    public int generation() {
        return (int) GENERATION.getOpaque(this);
    }

    @Override
    public boolean growing() {
        return (boolean) GROWING.getOpaque(this);
    }
}
