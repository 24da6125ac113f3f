package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthPoint;
import growspurt.api.Property;
import growspurt.api.ShrinkPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProgramsTest {

    private static final Growth AT_ONCE = new Growth(0, 4, new GrowthPoint(3, 0, false));
    private static final Growth STEPWISE = new Growth(0, 1, new GrowthPoint(4, 0, true));
    private static final List<Aim> ALL = List.of(Aim.values());
    private static final Set<String> INSERTS = Set.of("put", "putIfAbsent", "computeIfAbsent");

    @Test
    void sameSeed_givesTheSamePrograms() {
        assertThat(tenOf(7)).isEqualTo(tenOf(7)).isNotEqualTo(tenOf(8));
    }

    @Test
    void looks_startOneLookupBeforeTheOneThatPromotes() {
        Growth promoting = new Growth(0, 1, new GrowthPoint(2, 2, true));
        Program program = new Programs(1, 0, growing(promoting), ALL, true).aimed(Aim.LOOKS, promoting);

        assertThat(program.init().stream().map(Call::key)).containsExactly(0L, 1L, -2L, -2L, 2L, -2L, -2L);
    }

    @Test
    void sameKey_isUpdatedInBothThreads() {
        Program program = new Programs(1, 0, growing(AT_ONCE), ALL, true).aimed(Aim.SAME_KEY, AT_ONCE);

        Call one = program.threads().get(0).get(1);
        Call other = program.threads().get(1).get(0);
        assertThat(one.operation()).isEqualTo(other.operation());
        assertThat(one.key()).isEqualTo(other.key());
    }

    @Test
    void neighbours_removeAKeyAndInsertOneInItsBin() {
        Program program = new Programs(1, 0, growing(AT_ONCE), ALL, true).aimed(Aim.NEIGHBOURS, AT_ONCE);

        Call removal = program.threads().get(0).get(1);
        Call insert = program.threads().get(1).get(0);
        assertThat(removal.operation()).isEqualTo("remove");
        assertThat(program.init()).extracting(Call::key).contains(removal.key());
        assertThat(insert.key() % 64).isEqualTo(removal.key());
    }

    @Test
    void insert_fillsToTheGrowthPointAndAddsANewKey() {
        Program program = new Programs(1, 0, growing(AT_ONCE), ALL, true).aimed(Aim.INSERT, AT_ONCE);

        assertThat(program.init().stream().map(Call::key)).containsExactly(0L, 4L, 8L);
        assertThat(firstCall(program).key()).isEqualTo(12);
        assertThat(INSERTS).contains(firstCall(program).operation());
    }

    @Test
    void contest_insertsADifferentNewKeyInEachThread() {
        Program program = new Programs(1, 0, growing(AT_ONCE), ALL, true).aimed(Aim.CONTEST, AT_ONCE);

        Call rival = program.threads().get(1).get(0);
        assertThat(INSERTS).contains(rival.operation());
        assertThat(List.of(firstCall(program).key(), rival.key())).containsExactly(12L, 16L);
        assertThat(program.post()).contains(Call.of("get", 20L));
    }

    @Test
    void looks_areAtAWindowThatStaysOpen_openedBeforeTheThreadsStart() {
        Program program = new Programs(1, 0, growing(STEPWISE), ALL, true).aimed(Aim.LOOKS, STEPWISE);

        assertThat(program.init()).hasSize(STEPWISE.entries() + 1);
    }

    @Test
    void shrink_startsOneRemovalBeforeTheTableGetsSmaller() {
        Shrink shrink = new Shrink(4, new ShrinkPoint(4, 1, 2, false));
        Programs programs = new Programs(
                1, 0, new Resizes(List.of(AT_ONCE), List.of(shrink), List.of()), List.of(Aim.SHRINK), false);

        Program program = programs.next();

        assertThat(program.init())
                .filteredOn(call -> call.operation().equals("put"))
                .hasSize(4);
        assertThat(program.init()).contains(Call.of("remove", 4L), Call.of("remove", 8L));
        assertThat(firstCall(program)).isEqualTo(Call.of("remove", 12L));
        assertThat(program.threads().get(1).get(1)).isEqualTo(Call.of("get", 0L));
    }

    @Test
    void shrink_isNoAimOfAMapThatDoesNotShrink() {
        List<Aim> aims = List.of(Aim.SHRINK, Aim.INSERT);
        Programs programs = new Programs(1, 0, growing(AT_ONCE), aims, false);

        assertThat(Stream.generate(programs::next).limit(4))
                .allSatisfy(program ->
                        assertThat(INSERTS).contains(firstCall(program).operation()));
    }

    @Test
    void row_hasOnlyTheAimsAskedFor() {
        Programs programs = new Programs(1, 0, growing(AT_ONCE), Aim.of(Property.PUT_IF_ABSENT_ONE_WINNER), true);

        assertThat(Stream.generate(programs::next).limit(4))
                .allSatisfy(program -> assertThat(
                                program.threads().stream().flatMap(List::stream).map(Call::operation))
                        .containsOnly("putIfAbsent", "computeIfAbsent"));
        assertThat(Aim.of(Property.GROWERS_AGREE)).isEmpty();
    }

    @Test
    void everyProgram_getsEveryKeyAfterwards() {
        for (Program program : tenOf(3)) {
            Stream<Long> named = Stream.concat(
                            program.init().stream(), program.threads().stream().flatMap(List::stream))
                    .filter(Call::isKeyed)
                    .map(Call::key);
            assertThat(program.post().stream().filter(Call::isKeyed).map(Call::key))
                    .containsAll(named.toList());
        }
    }

    @Test
    void everyGrowth_isAimedAtInARow() {
        List<Growth> growths = List.of(
                new Growth(0, 1, new GrowthPoint(1, 0, false)),
                new Growth(0, 2, new GrowthPoint(2, 0, false)),
                new Growth(0, 4, new GrowthPoint(3, 0, false)));
        Programs programs = new Programs(5, 0, new Resizes(growths, List.of(), List.of()), ALL, true);

        List<Integer> prefills = Stream.generate(programs::next)
                .limit(40)
                .map(p -> p.init().size())
                .toList();

        assertThat(prefills).contains(1, 2, 3);
    }

    @Test
    void rebuild_startsAtAnInsertThatFindsNoMoreEntriesThanBefore() {
        Rebuild rebuild = new Rebuild(4, 3, 2);
        Programs programs = new Programs(
                1, 0, new Resizes(List.of(AT_ONCE), List.of(), List.of(rebuild)), List.of(Aim.REBUILD), false);

        Program program = programs.next();

        assertThat(program.init().stream().map(call -> call.operation() + " " + call.key()))
                .containsExactly("put 0", "put 4", "put 8", "remove 0", "put 12", "remove 4", "put 16", "remove 8");
        assertThat(firstCall(program).key()).isEqualTo(20);
        assertThat(INSERTS).contains(firstCall(program).operation());
        assertThat(program.threads().get(1).get(1).key()).isIn(12L, 16L);
        assertThat(program.post()).contains(Call.of("get", 8L), Call.of("get", 20L));
    }

    @Test
    void everyRareAim_comesFirstInItsTurn_andWhatFindsMostIsInEveryLaunch() {
        Set<Aim> rare = EnumSet.noneOf(Aim.class);
        for (int turn = 0; turn < 6; turn++) {
            List<Aim> row = Aim.row(ALL, turn);
            rare.add(row.get(Aim.programs(ALL) - 1));
            assertThat(row).startsWith(Aim.ONE_WINNER, Aim.CONTEST).hasSameSizeAs(ALL);
        }

        assertThat(rare)
                .containsExactlyInAnyOrder(Aim.AGAIN, Aim.SHRINK, Aim.REBUILD, Aim.ODD_KEY, Aim.FAILS, Aim.RANDOM);
    }

    private static Resizes growing(Growth... growths) {
        return new Resizes(List.of(growths), List.of(), List.of());
    }

    private static Call firstCall(Program program) {
        return program.threads().get(0).get(0);
    }

    private static List<Program> tenOf(long seed) {
        Programs programs = new Programs(seed, 0, growing(AT_ONCE, STEPWISE), ALL, true);
        return Stream.generate(programs::next).limit(10).toList();
    }
}
