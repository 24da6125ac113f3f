package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final long SEED = 7;

    private final Dice dice = new Dice(SEED);

    @Test
    void test_drawsAlone_whatItDrawsInCompany() throws InterruptedException {
        Dice alone = new Dice(SEED);
        List<Integer> before = rolls(dice, RemovedOnce.class, "main", "grower", "remover");

        assertThat(rolls(dice, UpdateSurvives.class, "main", "grower", "updater"))
                .isEqualTo(rolls(alone, UpdateSurvives.class, "main", "grower", "updater"))
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void thread_drawsTheSame_whicheverComesFirst() throws InterruptedException {
        List<Integer> grower = rolls(dice, RemovedOnce.class, "grower");
        Dice other = new Dice(SEED);
        List<Integer> remover = rolls(other, RemovedOnce.class, "remover");

        assertThat(rolls(other, RemovedOnce.class, "grower")).isEqualTo(grower).doesNotContainAnyElementsOf(remover);
    }

    @Test
    void threadsOfOneName_drawDifferently() throws InterruptedException {
        assertThat(rolls(dice, RemovedOnce.class, "grower", "grower")).doesNotHaveDuplicates();
    }

    @Test
    void otherSeed_drawsDifferently() throws InterruptedException {
        assertThat(rolls(dice, RemovedOnce.class, "grower"))
                .doesNotContainAnyElementsOf(rolls(new Dice(SEED + 1), RemovedOnce.class, "grower"));
    }

    /** {@return what threads of these names roll for {@code test}, one after the other, each twice} */
    private static List<Integer> rolls(Dice dice, Class<?> test, String... threads) throws InterruptedException {
        List<Integer> rolls = new ArrayList<>();
        for (String name : threads) {
            Thread thread = new Thread(() -> rolls.addAll(List.of(dice.roll(test), dice.roll())), name);
            thread.start();
            thread.join();
        }
        return rolls;
    }
}
