package growspurt.cli.hostile;

import growspurt.api.GrowthGauge;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A map that does well for its first look-ups, and then does what its test is about. */
final class HostileMap<V> extends ConcurrentHashMap<Long, V> {

    private static final long serialVersionUID = 1L;

    /** Look-ups that go well: enough to get past every single-threaded check. */
    private static final int PATIENCE = 2_000;

    private static final AtomicInteger LOOKUPS = new AtomicInteger();

    private final transient Runnable attack;

    HostileMap(Runnable attack) {
        this.attack = attack;
    }

    /** A gauge that tells of a growth at every fourth entry. */
    GrowthGauge gauge() {
        return new GrowthGauge() {
            @Override
            public int generation() {
                return size() / 4;
            }

            @Override
            public boolean growing() {
                return false;
            }
        };
    }

    @Override
    public @Nullable V get(Object key) {
        if (LOOKUPS.incrementAndGet() > PATIENCE) {
            attack.run();
        }
        return super.get(key);
    }
}
