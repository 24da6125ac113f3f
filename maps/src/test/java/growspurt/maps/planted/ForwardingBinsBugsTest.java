package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.MapCandidate;
import growspurt.maps.AbstractLongMap;
import growspurt.maps.Bin;
import growspurt.maps.BinTransfer;
import growspurt.maps.ForwardingBinsMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bug planted in {@link ForwardingBinsMap} shows where a schedule can be forced, and the host does not show it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class ForwardingBinsBugsTest {

    @Test
    void forwardIsEmpty_missesAKeyThatWasMoved_whileTheGrowthGoesOn() throws InterruptedException {
        assertThat(foundBehindAForward(new ForwardIsEmpty.Mutant<>())).isNull();
        assertThat(foundBehindAForward(new ForwardingBinsMap<>())).isEqualTo("v");
    }

    private static @Nullable String foundBehindAForward(AbstractLongMap<String> map) throws InterruptedException {
        put(map, 0, 1);
        StuckGrowth growth = StuckGrowth.at(map, 0, 2);

        String found = map.get(1L);

        growth.goOn();
        assertThat(map).containsOnlyKeys(0L, 1L, 2L);
        return found;
    }

    @Test
    void copyWithoutFreeze_revertsAnUpdate_ofAKeyThatWasCopied() throws InterruptedException {
        assertThat(valueAfterUpdateInGrowth(new CopyWithoutFreeze.Mutant<>())).isEqualTo("v");
        assertThat(valueAfterUpdateInGrowth(new ForwardingBinsMap<>())).isEqualTo("vw");
    }

    private static @Nullable String valueAfterUpdateInGrowth(AbstractLongMap<String> map) throws InterruptedException {
        put(map, 0, 1);
        StuckGrowth growth = StuckGrowth.at(map, 0, 2);

        map.merge(1L, "w", String::concat);
        assertThat(map.get(1L)).isEqualTo("vw");

        growth.goOn();
        return map.get(1L);
    }

    @Test
    void earlyFinish_missesAKey_whoseBinIsBeingMoved() throws InterruptedException {
        assertThat(foundWhileItsBinIsMoved(new EarlyFinish.Mutant<>())).isNull();
        assertThat(foundWhileItsBinIsMoved(new ForwardingBinsMap<>())).isEqualTo("v");
    }

    private static @Nullable String foundWhileItsBinIsMoved(AbstractLongMap<String> map) throws InterruptedException {
        put(map, 0, 3);
        StuckGrowth growth = StuckGrowth.at(map, 3, 1);

        map.put(2L, "helps");
        String found = map.get(3L);

        growth.goOn();
        assertThat(map).containsOnlyKeys(0L, 1L, 2L, 3L);
        return found;
    }

    @Test
    void earlyFinish_losesAnInsert_intoABinThatIsMovedLater() throws InterruptedException {
        assertThat(insertIntoABinThatIsMoved(new EarlyFinish.Mutant<>())).isNull();
        assertThat(insertIntoABinThatIsMoved(new ForwardingBinsMap<>())).isEqualTo("eleven");
    }

    private static @Nullable String insertIntoABinThatIsMoved(AbstractLongMap<String> map) throws InterruptedException {
        put(map, 0, 3);
        StuckGrowth growth = StuckGrowth.at(map, 3, 1);

        map.put(2L, "helps");
        Thread writer = startUntilItStops("writer", () -> map.put(11L, "eleven"));

        growth.goOn();
        writer.join();
        return map.get(11L);
    }

    @Test
    void removeFromCopy_leavesTheCopy() throws InterruptedException {
        Latecomer remover = new Latecomer(map -> map.remove(1L, "v"), map -> true);

        assertThat(remover.comeTo(new RemoveFromCopy.Mutant<>() {
                    @Override
                    protected void forward(BinTransfer<String> growth, int slot) {
                        remover.meet(this, slot, () -> super.forward(growth, slot));
                    }
                }))
                .containsEntry(1L, "v");
        assertThat(remover.comeTo(hostThatMeets(remover))).doesNotContainKey(1L);
        assertThat(remover.results).containsExactly(true, true);
    }

    @Test
    void decideOldActNew_letsTwoReplacementsOfOneValueSucceed() throws InterruptedException {
        Latecomer replacer = new Latecomer(map -> map.replace(1L, "v", "late"), map -> map.replace(1L, "v", "early"));

        assertThat(replacer.comeTo(new DecideOldActNew.Mutant<>() {
                    @Override
                    protected void forward(BinTransfer<String> growth, int slot) {
                        replacer.meet(this, slot, () -> super.forward(growth, slot));
                    }
                }))
                .containsEntry(1L, "late");
        assertThat(replacer.comeTo(hostThatMeets(replacer))).containsEntry(1L, "early");
        assertThat(replacer.results).containsExactly(true, false);
    }

    @Test
    void rerunAfterMove_runsTheFunctionTwice() throws InterruptedException {
        List<Long> runs = new ArrayList<>();
        Latecomer computer = new Latecomer(
                map -> map.computeIfAbsent(5L, key -> {
                            runs.add(key);
                            return "five";
                        })
                        != null,
                map -> true);

        assertThat(computer.comeTo(new RerunAfterMove.Mutant<>() {
                    @Override
                    protected void forward(BinTransfer<String> growth, int slot) {
                        computer.meet(this, slot, () -> super.forward(growth, slot));
                    }
                }))
                .containsEntry(5L, "five");
        assertThat(runs).hasSize(2);
        runs.clear();
        assertThat(computer.comeTo(hostThatMeets(computer))).containsEntry(5L, "five");
        assertThat(runs).hasSize(1);
    }

    private static ForwardingBinsMap<String> hostThatMeets(Latecomer latecomer) {
        return new ForwardingBinsMap<>() {
            @Override
            protected void forward(BinTransfer<String> growth, int slot) {
                latecomer.meet(this, slot, () -> super.forward(growth, slot));
            }
        };
    }

    /** Lets each step be done twice, as two helpers do that have read the same; a move only if both have the claim. */
    @Test
    void twoMovers_copyABinTwice() {
        AtomicBoolean both = new AtomicBoolean();

        assertThat(keysAfterGrowth(new TwoMovers.Mutant<>() {
                    @Override
                    protected boolean claim(BinTransfer<String> growth, int end, int start) {
                        boolean one = super.claim(growth, end, start);
                        both.set(super.claim(growth, end, start));
                        return one;
                    }

                    @Override
                    protected boolean move(BinTransfer<String> growth, int slot, Bin<String> bin) {
                        boolean moved = super.move(growth, slot, bin);
                        assertThat(both.get() && super.move(growth, slot, bin))
                                .as("counted twice")
                                .isFalse();
                        return moved;
                    }
                }))
                .containsExactlyInAnyOrder(0L, 0L, 1L, 1L, 3L, 3L);
        assertThat(keysAfterGrowth(new ForwardingBinsMap<>() {
                    @Override
                    protected boolean claim(BinTransfer<String> growth, int end, int start) {
                        boolean one = super.claim(growth, end, start);
                        both.set(super.claim(growth, end, start));
                        return one;
                    }

                    @Override
                    protected boolean move(BinTransfer<String> growth, int slot, Bin<String> bin) {
                        assertThat(both).isFalse();
                        boolean moved = super.move(growth, slot, bin);
                        assertThat(super.move(growth, slot, bin)).isFalse();
                        return moved;
                    }
                }))
                .containsExactlyInAnyOrder(0L, 1L, 3L);
    }

    private static List<Long> keysAfterGrowth(AbstractLongMap<String> map) {
        put(map, 0, 3, 1);
        assertThat(map.gauge().generation()).isEqualTo(8);
        List<Long> keys = new ArrayList<>();
        map.keySet().iterator().forEachRemaining(keys::add); // a copy or a stream would trust the size
        return keys;
    }

    @Test
    void claimLeak_neverGrowsAgain_afterAGrowthFoundNoMemory() {
        Scarcity memory = new Scarcity();

        assertThat(lengthAfterFailure(new ClaimLeak.Mutant<>(memory), memory)).isEqualTo(4);
        assertThat(lengthAfterFailure(new ForwardingBinsMap<>(1, memory) {}, memory))
                .isEqualTo(64);
    }

    private static int lengthAfterFailure(AbstractLongMap<String> map, Scarcity memory) {
        put(map, 0, 1);
        memory.scarce = true;
        put(map, 2);
        memory.scarce = false;
        for (long key = 3; key < 40; key++) {
            map.put(key, "v");
        }
        assertThat(map).hasSize(40).containsKeys(0L, 2L, 39L);
        return map.gauge().generation();
    }

    @Test
    void iteratorPinned_missesWhatWasMovedSinceItBegan() {
        assertThat(shownBesideAGrowth(new IteratorPinned.Mutant<>())).containsExactly(0L);
        assertThat(shownBesideAGrowth(new ForwardingBinsMap<>())).containsExactly(0L, 1L, 2L);
        assertThat(new IteratorPinned().showsAlone()).isPresent();
    }

    private static List<Long> shownBesideAGrowth(AbstractLongMap<String> map) {
        put(map, 0, 1);
        Iterator<Long> keys = map.keySet().iterator();
        List<Long> shown = new ArrayList<>(List.of(keys.next()));
        put(map, 2);
        keys.forEachRemaining(shown::add);
        return shown;
    }

    /** What tells them from their host is the order in which others see their stores; no schedule of one machine does. */
    @ParameterizedTest
    @ValueSource(classes = {PlainStoreIntoNew.class, ForwardWithoutEdge.class})
    void calibrationBugs_expectNobody_andDoWhatTheirHostDoes(Class<? extends MapCandidate> bug) throws Exception {
        MapCandidate candidate = bug.getConstructor().newInstance();
        ConcurrentMap<Long, String> map = candidate.newMap();

        assertThat(candidate.detectors()).isEmpty();
        assertThat(foundBehindAForward((AbstractLongMap<String>) map)).isEqualTo("v");
    }

    private static void put(AbstractLongMap<String> map, long... keys) {
        for (long key : keys) {
            map.put(key, "v");
        }
    }

    private static Thread startUntilItStops(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
            Thread.onSpinWait(); // ends when the thread waits for a bin, or is done; the test has a time limit
        }
        return thread;
    }

    /** A growth that has come to a bin in which a function runs. Bins are moved from the last to the first. */
    private record StuckGrowth(Thread holder, Thread grower, CountDownLatch release) {

        static StuckGrowth at(AbstractLongMap<String> map, long held, long grows) throws InterruptedException {
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Thread holder = new Thread(() -> map.computeIfPresent(held, (key, value) -> kept(value, holds, release)));
            holder.start();
            holds.await();
            Thread grower = startUntilItStops("grower", () -> map.put(grows, "v"));
            assertThat(grower.isAlive()).isTrue();
            return new StuckGrowth(holder, grower, release);
        }

        private static String kept(String value, CountDownLatch holds, CountDownLatch release) {
            holds.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return value;
        }

        void goOn() throws InterruptedException {
            release.countDown();
            holder.join();
            grower.join();
        }
    }

    /** A call by one thread. */
    @FunctionalInterface
    private interface Call {
        boolean on(AbstractLongMap<String> map);
    }

    /** A thread that comes to bin 1 when its chain is copied, and gets its lock when the bin is marked as moved. */
    private static final class Latecomer {
        private final Call call;
        private final Call before;
        private final List<Boolean> results = new ArrayList<>();
        private @Nullable Thread thread;

        /** Makes {@code call}, after the mover has made {@code before} in the new bin. */
        Latecomer(Call call, Call before) {
            this.call = call;
            this.before = before;
        }

        void meet(AbstractLongMap<String> map, int slot, Runnable mark) {
            if (slot != 1) {
                mark.run();
                return;
            }
            thread = startUntilItStops("latecomer", () -> results.add(call.on(map)));
            mark.run();
            assertThat(before.on(map)).isTrue();
        }

        AbstractLongMap<String> comeTo(AbstractLongMap<String> map) throws InterruptedException {
            put(map, 0, 1, 2);
            if (thread != null) {
                thread.join();
            }
            assertThat(map.gauge().generation()).isEqualTo(8);
            return map;
        }
    }

    /** Memory that can run out. */
    private static final class Scarcity implements IntFunction<@Nullable Bin<String>[]> {
        private boolean scarce;

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays
        public @Nullable Bin<String>[] apply(int length) {
            if (scarce) {
                throw new OutOfMemoryError("on purpose");
            }
            return new Bin[length];
        }
    }
}
