package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.OpenAddressedMap;
import growspurt.maps.OpenTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lookup whose table grows between two of its loads. */
final class OpenAddressedBugsTest {

    /** In slot 1 of four, and in slot 5 of eight. */
    private static final long MOVED = 5;

    private final Meanwhile growth = new Meanwhile();

    @Test
    void tornTriple_indexesOutOfBounds_whenTheTableGrowsBetweenTwoLoads() {
        AbstractLongMap<String> torn = new TornTriple.Mutant<>() {
            @Override
            long[] keys() {
                long[] loaded = super.keys();
                growth.happens();
                return loaded;
            }
        };

        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> getDuringGrowth(torn));
        assertThat(torn.get(MOVED)).isEqualTo("v");
    }

    @Test
    void openAddressed_findsTheKey_whenTheTableGrowsBehindItsLoad() {
        AbstractLongMap<String> whole = new OpenAddressedMap<>() {
            @Override
            protected OpenTable<String> table() {
                OpenTable<String> loaded = super.table();
                growth.happens();
                return loaded;
            }
        };

        assertThat(getDuringGrowth(whole)).isEqualTo("v");
    }

    /** Loads in the order that the memory model allows and the program does not show. */
    @Test
    void plainCapacity_indexesOutOfBounds_whenItsLoadsAreReordered() {
        AbstractLongMap<String> reordered = new PlainCapacity.Mutant<>() {
            @Override
            protected OpenTable<String> table() {
                OpenTable<String> loadedFirst = arrays();
                growth.happens();
                return with(loadedFirst, capacity());
            }
        };

        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> getDuringGrowth(reordered));
        assertThat(reordered.get(MOVED)).isEqualTo("v");
    }

    @Test
    void plainCapacity_staysWithinBounds_inProgramOrder() {
        AbstractLongMap<String> ordered = new PlainCapacity.Mutant<>() {
            @Override
            protected OpenTable<String> table() {
                int loadedFirst = capacity();
                growth.happens();
                return with(arrays(), loadedFirst);
            }
        };

        assertThat(getDuringGrowth(ordered)).isEqualTo("v");
    }

    private @Nullable String getDuringGrowth(AbstractLongMap<String> map) {
        map.put(0L, "v");
        map.put(MOVED, "v");
        growth.will(() -> map.put(2L, "v"));
        try {
            return map.get(MOVED);
        } finally {
            assertThat(map.gauge().generation()).isEqualTo(8);
        }
    }
}
