package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.EndlessTraversal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WholeMapOperationTest {

    @Test
    void iterationWithoutAnEnd_givesUp() {
        assertThatThrownBy(() -> WholeMapOperation.ITERATE.on(new Endless())).isInstanceOf(EndlessTraversal.class);
    }

    /** Shows one key for ever. */
    private static final class Endless extends AbstractMap<Long, Object> implements ConcurrentMap<Long, Object> {

        @Override
        public Set<Map.Entry<Long, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<Long, Object>> iterator() {
                    return Stream.generate(() -> Map.entry(1L, (Object) 1L)).iterator();
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }

        @Override
        public Object putIfAbsent(Long key, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(Object key, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean replace(Long key, Object before, Object after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object replace(Long key, Object value) {
            throw new UnsupportedOperationException();
        }
    }
}
