package growspurt.recorder;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notices that no round ends any more, and whether that is because threads do not come out of the map. */
final class Stall {

    /** A stride of rounds takes some milliseconds. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LATER = Duration.ofMillis(500);
    private static final String OURS = "growspurt.recorder.";
    private static final String BARRIER = "java.util.concurrent.CyclicBarrier";
    private static final String SPIN = "java.lang.Thread";

    private final Actors actors;
    private long rounds;
    private long since = System.nanoTime();

    Stall(Actors actors) {
        this.actors = actors;
    }

    /** {@return whether no round has ended for too long} */
    boolean isOver() {
        long now = actors.rounds();
        if (now != rounds) {
            rounds = now;
            since = System.nanoTime();
        }
        return System.nanoTime() - since > PATIENCE.toNanos();
    }

    /** {@return the stacks of the threads that were sent into the map by the same call both now and a little later} */
    Optional<String> hang() throws InterruptedException {
        Map<Thread, StackTraceElement[]> before = inside();
        Thread.sleep(LATER.toMillis());
        Map<Thread, StackTraceElement[]> after = inside();
        String stacks = after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .map(entry -> entry.getKey().getName() + "\n"
                        + Arrays.stream(entry.getValue())
                                .map(frame -> "\tat " + frame)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return stacks.isEmpty() ? Optional.empty() : Optional.of(stacks);
    }

    private Map<Thread, StackTraceElement[]> inside() {
        Map<Thread, StackTraceElement[]> inside = new HashMap<>();
        for (Thread thread : actors.threads()) {
            StackTraceElement[] stack = thread.getStackTrace();
            if (isInside(stack)) {
                inside.put(thread, stack);
            }
        }
        return inside;
    }

    /** {@return whether our code, which is neither waiting nor at work itself, has called something} */
    static boolean isInside(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if (type.startsWith(OURS)) {
                String called = i == 0 ? SPIN : stack[i - 1].getClassName();
                return !type.equals(Meeting.class.getName()) && !called.startsWith(BARRIER) && !called.equals(SPIN);
            }
        }
        return false;
    }
}
