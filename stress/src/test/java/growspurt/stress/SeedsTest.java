package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void seed_isTheSame_forTheSameLaunch() {
        assertThat(Seeds.of(42, "r-0123456789ab", 3)).isEqualTo(Seeds.of(42, "r-0123456789ab", 3));
    }

    @Test
    void seeds_differ_byRunAndResultAndLaunch() {
        Set<Long> seeds = new HashSet<>();
        for (int run = 0; run < 10; run++) {
            for (int launch = 0; launch < 10; launch++) {
                seeds.add(Seeds.of(run, "r-0123456789ab", launch));
                seeds.add(Seeds.of(run, "r-ffffffffffff", launch));
            }
        }
        assertThat(seeds).hasSize(200);
    }
}
