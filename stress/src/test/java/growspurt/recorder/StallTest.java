package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads that do not go on are said to be stuck in the map. */
final class StallTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final Meeting meeting = new Meeting();
    private volatile boolean over;
    private boolean othersGoOn;
    private long pulse;

    @AfterEach
    void letThemGo() {
        over = true;
        never.countDown();
        meeting.callOff();
    }

    @Test
    void threadThatDoesNotComeBackFromACall_isStuck() throws InterruptedException {
        assertThat(hang("on", State.BLOCKED, this::putsForEver).orElseThrow())
                .startsWith("actor\n\tat ")
                .contains("ConcurrentHashMap.put", "Operation$3.on");
        othersGoOn = true;
        assertThat(hang("on", State.BLOCKED, this::putsForEver))
                .as("others go on")
                .isEmpty();
    }

    @Test
    void threadThatWaitsForOthers_isNotStuck() throws InterruptedException {
        assertThat(hang("await", State.RUNNABLE, () -> meeting.await(2, Long.MAX_VALUE)))
                .isEmpty();
        assertThat(hang("await", State.WAITING, StallTest::waitsAtABarrier)).isEmpty();
    }

    @Test
    void threadThatIsAtWorkItself_isNotStuck() throws InterruptedException {
        assertThat(hang("spins", State.RUNNABLE, this::spins)).isEmpty();
    }

    /** As a sample of a thread that spins at a meeting may find it. */
    @Test
    void threadThatIsInsideAMeeting_isNotInsideTheMap() {
        StackTraceElement get = frame(AtomicInteger.class, "get");
        StackTraceElement play = frame(Sprint.class, "play");

        assertThat(Stall.isInside(new StackTraceElement[] {get, frame(Meeting.class, "await"), play}))
                .isFalse();
        assertThat(Stall.isInside(new StackTraceElement[] {get, frame(ConcurrentHashMap.class, "put"), play}))
                .isTrue();
    }

    @Test
    void threadThatLooksForAnOrder_isNotInsideTheMap() {
        StackTraceElement[] stack = {frame(HashSet.class, "add"), frame(KeyChecker.class, "search")};

        assertThat(Stall.isInside(stack)).isFalse();
    }

    private static StackTraceElement frame(Class<?> type, String method) {
        return new StackTraceElement(type.getName(), method, null, -1);
    }

    /** What a stall makes of {@code work} once it is in {@code method}, and in this state. */
    private Optional<String> hang(String method, State state, Runnable work) throws InterruptedException {
        Thread thread = new Thread(work, "actor");
        Actors actors = new Actors() {
            @Override
            public List<Thread> threads() {
                return List.of(thread);
            }

            @Override
            public long rounds() {
                return 0;
            }

            @Override
            public long pulse() {
                return othersGoOn ? ++pulse : pulse;
            }

            @Override
            public boolean isOver() {
                return false;
            }
        };
        actors.start();
        while (thread.getState() != state
                || Arrays.stream(thread.getStackTrace())
                        .noneMatch(frame -> frame.getMethodName().equals(method))) {
            Thread.onSpinWait();
        }
        return new Stall(actors).hang();
    }

    /** Waits for another thread that is inside the bin. */
    private void putsForEver() {
        ConcurrentMap<Long, Object> map = new ConcurrentHashMap<>();
        CountDownLatch held = new CountDownLatch(1);
        new Thread(() -> map.computeIfAbsent(1L, key -> {
                    held.countDown();
                    await(never);
                    return key;
                }))
                .start();
        await(held);
        Operation.PUT.on(map, 1L, 1L, 1L, new Runs());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void waitsAtABarrier() {
        try {
            new CyclicBarrier(2).await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private void spins() {
        while (!over) {
            Thread.onSpinWait();
        }
    }
}
