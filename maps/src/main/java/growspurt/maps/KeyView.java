package growspurt.maps;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key set of a map written here. That of {@code AbstractMap} walks to a key before it removes it, and tells each who did so that it had removed it. */
final class KeyView<V> extends AbstractSet<Long> {

    private final AbstractLongMap<V> map;
    private final Set<Long> walked;

    /** The keys of {@code map}, which are walked as those of {@code walked} are. */
    KeyView(AbstractLongMap<V> map, Set<Long> walked) {
        this.map = map;
        this.walked = walked;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public boolean contains(Object key) {
        return map.containsKey(key);
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && map.remove(key) != null;
    }

    @Override
    public Iterator<Long> iterator() {
        return walked.iterator();
    }
}
