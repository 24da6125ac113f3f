package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("concurrent-hash-map", "hash-map", "lock-striped", "naive");

    @ParameterizedTest
    @CsvSource({"hashmap, hash-map", "naiv, naive", "striped, lock-striped", "LOCK-STRIPPED, lock-striped"})
    void misspelledName_findsTheOneMeant(String wanted, String meant) {
        assertThat(Nearest.to(wanted, KNOWN)).hasSize(3).startsWith(meant);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "flaw, lawn, 2"})
    void editDistance_countsInsertsRemovalsAndChanges(String a, String b, int distance) {
        assertThat(Nearest.editDistance(a, b)).isEqualTo(distance);
        assertThat(Nearest.editDistance(b, a)).isEqualTo(distance);
    }

    @Test
    void emptyName_getsSuggestionsToo() {
        assertThat(Nearest.to("", KNOWN)).hasSize(3);
    }
}
