package growspurt.maps;

import java.util.HashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link HashMap} as it is, under the type that an engine asks for. It adds no method and overrides none: what runs is
 * the JDK's code.
 */
final class PlainHashMap<V> extends HashMap<Long, V> implements ConcurrentMap<Long, V> {

    /** An empty map that allocates two slots at its first insert. */
    PlainHashMap() {
        super(2);
    }
}
