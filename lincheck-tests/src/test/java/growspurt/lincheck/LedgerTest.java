package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private static final CellKey CELL = cell("naive");

    @Test
    void controlsComeFirst_thenTheOrderGiven() {
        assertThat(Ledger.byCandidate(List.of(cell("a"), cell("planted"), cell("b"), cell("a")), Set.of("planted")))
                .extracting(cells -> cells.get(0).candidate())
                .containsExactly("planted", "a", "b");
    }

    @Test
    void violatedCell_wantsNoFurtherLaunch() {
        assertThat(new Ledger(List.of(line(0, Verdict.VIOLATED))).open(List.of(CELL), 5))
                .isEmpty();
    }

    @Test
    void cleanCell_isOpenUntilItHasItsLaunches() {
        Ledger ledger = new Ledger(List.of(line(0, Verdict.NONE_IN_BOUND)));

        assertThat(ledger.open(List.of(CELL), 2)).containsExactly(CELL);
        assertThat(ledger.open(List.of(CELL), 1)).isEmpty();
        assertThat(ledger.next(CELL)).isEqualTo(1);
    }

    @Test
    void errorIsTriedOnceMore_andNotForEver() {
        Ledger ledger = new Ledger(List.of(line(0, Verdict.ERROR)));
        assertThat(ledger.open(List.of(CELL), 9)).containsExactly(CELL);

        ledger.add(line(1, Verdict.ERROR));
        assertThat(ledger.open(List.of(CELL), 9)).isEmpty();
    }

    @Test
    void counterexample_isNewOnce() {
        Ledger ledger = new Ledger(List.of());

        assertThat(ledger.isNew("x-1")).isTrue();
        assertThat(ledger.isNew("x-1")).isFalse();
    }

    private static CellKey cell(String candidate) {
        return new CellKey(candidate, "p", Engine.LINCHECK);
    }

    private static ResultLine line(int launch, Verdict verdict) {
        return new ResultLine(
                "r-1",
                CELL.candidate(),
                CELL.property(),
                "Termination",
                new ResultLine.Config("aimed", "1", List.of()),
                launch,
                verdict,
                null,
                0,
                0,
                List.of(),
                null,
                null,
                List.of(),
                0,
                null,
                List.of());
    }
}
