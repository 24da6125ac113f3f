package growspurt.maps;

import java.util.Arrays;

/** Where a {@link SwissDirectory} gets its memory; tests put one here that fails. */
class SwissMemory<V> {

    /** {@return an empty table, as the constructor of {@link SwissTable} makes it} */
    SwissTable<V> table(int capacity, int depth) {
        return new SwissTable<>(capacity, depth);
    }

    /** {@return a directory twice as long, every table of {@code directory} in it twice} */
    SwissTable<V>[] doubled(SwissTable<V>[] directory) {
        SwissTable<V>[] doubled = Arrays.copyOf(directory, 2 * directory.length);
        Arrays.setAll(doubled, i -> directory[i / 2]);
        return doubled;
    }
}
