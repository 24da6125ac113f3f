package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ApproachesTest {

    private final Approaches approaches = new Approaches();
    private final Random random = new Random(1);

    @Test
    void all_areDifferent_andOneSideAtMostIsLate() {
        assertThat(Approach.all())
                .doesNotHaveDuplicates()
                .contains(new Approach(0, false, 0), new Approach(0, true, 0))
                .allMatch(approach -> approach.growerDelay() == 0 || approach.delay() == 0);
    }

    @Test
    void choose_givesEveryApproach_beforeAnythingIsLearnt() {
        assertThat(chosen(10_000, approach -> false)).containsExactlyInAnyOrder(Approach.all());
    }

    @Test
    void choose_prefersWhatHits_withoutGivingUpTheRest() {
        Approach best = new Approach(0, true, 4);
        chosen(50_000, best::equals);

        int hits = 0;
        Set<Approach> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            Approach approach = approaches.choose(roll()).approach();
            seen.add(approach);
            hits += approach.equals(best) ? 1 : 0;
        }

        assertThat(hits).isBetween(6_500, 8_500);
        assertThat(seen).containsExactlyInAnyOrder(Approach.all());
    }

    @Test
    void choose_followsAChange() {
        chosen(50_000, approach -> approach.waitsForWindow());
        chosen(50_000, approach -> approach.growerDelay() > 0);

        long late = Arrays.stream(new int[10_000])
                .filter(i -> approaches.choose(roll()).approach().growerDelay() > 0)
                .count();

        assertThat(late).isGreaterThan(7_000);
    }

    private Set<Approach> chosen(int samples, Predicate<Approach> hits) {
        Set<Approach> seen = new HashSet<>();
        for (int i = 0; i < samples; i++) {
            Approaches.Choice choice = approaches.choose(roll());
            seen.add(choice.approach());
            approaches.learn(choice, hits.test(choice.approach()));
        }
        return seen;
    }

    private int roll() {
        return random.nextInt() >>> 1;
    }
}
