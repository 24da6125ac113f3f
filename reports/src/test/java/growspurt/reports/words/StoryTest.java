package growspurt.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Runs;
import growspurt.results.CounterexampleLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void story_tellsOperationsOrdersAndSteps() {
        CounterexampleLine found = Runs.violated().run().engines().stream()
                .flatMap(engine -> engine.lines(CounterexampleLine.class))
                .findFirst()
                .orElseThrow();

        List<String> story = Story.of(found);

        assertThat(story)
                .contains(
                        "  init      put(2, 4): null",
                        "  thread 2  put(3, 4): null",
                        "  after put(3, 4), then get(3): get(3) would return 4, and returned null")
                .anyMatch(line -> line.contains("table = Array<Node>#2")
                        && line.endsWith("HashMap.java:703  <- the resize window opens"))
                .noneMatch(line -> line.contains("getNode(3)"))
                .noneMatch(line -> line.contains("size = 1"));
    }
}
