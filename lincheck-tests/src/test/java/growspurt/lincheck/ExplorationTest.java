package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Deadline;
import growspurt.results.Floors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a launch says of the questions that it was asked. */
final class ExplorationTest {

    private static final Property BROKEN = Property.PER_KEY_OPERATIONS_LINEARIZABLE;
    private static final Property KEPT = Property.OPERATIONS_TERMINATE;

    private final List<Message> messages = new ArrayList<>();

    @Test
    void programThatAFailureCutShort_isEvidenceForWhatItBroke_andExploredAgainForTheRest() throws InterruptedException {
        Program program = Program.parse("put(0, 9); put(2, 1); put(4, 4) / put(6, 8) | put(6, 5) /");
        new Exploration(
                        CandidateLookup.called("planted-stale-table-write"),
                        Set.of(BROKEN, KEPT),
                        (int) Floors.INTERLEAVINGS,
                        Deadline.in(Duration.ofMinutes(1)),
                        messages::add)
                .run(program);

        assertThat(of(Message.Broken.class))
                .extracting(broken -> broken.failure().property())
                .containsOnly(BROKEN);
        List<Message.Explored> explored = of(Message.Explored.class);
        assertThat(explored).extracting(Message.Explored::questions).containsExactly(Set.of(BROKEN), Set.of(KEPT));
        assertThat(explored.get(0).tally().meagre()).as("it was cut short").isTrue();
        assertThat(explored.get(1).tally().meagre()).isFalse();
    }

    @Test
    void recursionAsLongAsAChain_isNoEndlessOne() throws InterruptedException {
        explore(new Hostile.Descend(50));

        assertThat(of(Message.Broken.class)).isEmpty();
        assertThat(of(Message.Explored.class)).hasSize(1);
    }

    @Test
    void deeperRecursion_countsAsEndless_thoughLincheckCanWriteNoReportOfIt() throws InterruptedException {
        explore(new Hostile.Descend(3000));

        assertThat(of(Message.Broken.class))
                .extracting(broken -> broken.failure().property())
                .containsOnly(KEPT);
    }

    @Test
    void violation_isToldBeforeItIsMadeSmaller() throws InterruptedException {
        String program = "put(0, 9); put(2, 1); put(4, 4) / put(6, 8) | put(6, 5) / get(0); get(6)";
        explore(CandidateLookup.called("planted-stale-table-write"), BROKEN, program);

        List<Message.Broken> told = of(Message.Broken.class);
        assertThat(told.get(0).failure().program()).isEqualTo(Program.parse(program));
        assertThat(told.get(told.size() - 1).failure().program().post()).hasSizeLessThan(2);
    }

    @Test
    void violationOutsideTheWindow_isToldBeforeOtherProgramsAreExplored() throws InterruptedException {
        explore(new Hostile.Torn(), BROKEN, "put(0, 9); put(2, 1) / merge(0, 1) | merge(0, 1) / get(0)");

        assertThat(of(Message.Broken.class))
                .hasSize(2)
                .allSatisfy(broken -> assertThat(broken.failure().inWindow()).isFalse());
        assertThat(messages.indexOf(of(Message.Broken.class).get(0)))
                .isLessThan(messages.indexOf(of(Message.Explored.class).get(0)));
    }

    @Test
    void programThatGoesWrongAlone_isExploredForWhatElseWasAsked() throws InterruptedException {
        explore(new Hostile.Forget());

        assertThat(of(Message.Broken.class)).isEmpty();
        assertThat(of(Message.Explored.class))
                .extracting(Message.Explored::questions)
                .containsExactly(Set.of(KEPT));
    }

    @Test
    void programThatIsCutOffAtOnce_isVacuousForWhatElseWasAsked() throws InterruptedException {
        explore(new Hostile.Descend(3000), BROKEN, "put(0, 9) / put(6, 8) | get(0) / get(6)");

        assertThat(of(Message.Broken.class)).isEmpty();
        assertThat(of(Message.Explored.class)).singleElement().satisfies(explored -> {
            assertThat(explored.questions()).containsExactly(BROKEN);
            assertThat(explored.vacuous()).isTrue();
        });
    }

    @Test
    void sizeThatIsWrongAlone_isLookedAtBesideInsertsToo() throws InterruptedException {
        Property falls = Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY;
        explore(
                CandidateLookup.called("planted-count-lost-at-move"),
                falls,
                "put(0, 1); put(4, 1); put(8, 1); put(12, 1) / put(16, 2); put(20, 2) | size(); size() /");

        assertThat(of(Message.Broken.class))
                .extracting(broken -> broken.failure().property())
                .contains(falls);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sizeThatThrows_isNotBlamedOnSingleKeys(boolean overflows) throws InterruptedException {
        explore(new Hostile.Touchy(overflows), BROKEN, "put(0, 9) / put(6, 8) | size() / get(0); get(6)");

        assertThat(of(Message.Broken.class)).isEmpty();
        assertThat(of(Message.Explored.class)).hasSize(1);
    }

    @Test
    void searchForGrowthPoints_thatOutlastsTheTime_isNoHang() throws InterruptedException {
        Exploration slow = new Exploration(
                new Hostile.Crawl(),
                Set.of(KEPT),
                (int) Floors.INTERLEAVINGS,
                Deadline.in(Duration.ofSeconds(3)),
                messages::add);

        assertThat(slow.run(1, 0, List.of(Aim.values()), 1))
                .as("ready for more")
                .isFalse();

        assertThat(of(Message.Broken.class)).isEmpty();
        assertThat(of(Message.Unable.class)).hasSize(1);
        assertThat(of(Message.Alive.class)).isNotEmpty();
    }

    @Test
    void rehearsalThatOutlastsTheTime_isNoHang() throws InterruptedException {
        Exploration slow = new Exploration(
                new Hostile.Slow(), Set.of(KEPT), 1, Deadline.in(Duration.ofMillis(300)), messages::add);

        assertThat(slow.run(Program.parse("put(0, 9) / get(0); get(0) | get(0); get(0) / get(0); get(0)")))
                .as("ready for more")
                .isFalse();

        assertThat(of(Message.Unable.class))
                .containsExactly(
                        new Message.Unable("the time was over before one thread alone had played its programs"));
    }

    @Test
    void eachLookAtACandidate_counts() {
        Watched watched = new Watched(CandidateLookup.called("naive"));
        Resizes found = Resizes.of(watched);

        assertThat(found.growths())
                .isEqualTo(Resizes.of(CandidateLookup.called("naive")).growths());
        assertThat(watched.looks()).isGreaterThan(100);
    }

    private void explore(MapCandidate candidate) throws InterruptedException {
        explore(candidate, KEPT, "put(0, 9) / put(6, 8) | get(0); get(0) / get(0)");
    }

    private void explore(MapCandidate candidate, Property question, String program) throws InterruptedException {
        new Exploration(candidate, Set.of(question), 2000, Deadline.in(Duration.ofMinutes(1)), messages::add)
                .run(Program.parse(program));
    }

    private <M extends Message> List<M> of(Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
