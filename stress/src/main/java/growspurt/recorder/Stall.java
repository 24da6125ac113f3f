package growspurt.recorder;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices that no call comes back any more because threads do not come out of the map. A slow map is none that hangs. */
final class Stall {

    /** A call of a map takes some nanoseconds. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LATER = Duration.ofMillis(500);
    private static final String OURS = "growspurt.recorder.";
    private static final String SPIN = "java.lang.Thread";
    private final Actors actors;
    private long pulse;
    private long since = System.nanoTime();

    Stall(Actors actors) {
        this.actors = actors;
    }

    /** {@return whether no call has come back for too long} */
    boolean isOver() {
        long now = actors.pulse();
        if (now != pulse) {
            pulse = now;
            since = System.nanoTime();
        }
        return System.nanoTime() - since > PATIENCE.toNanos();
    }

    /** {@return the stacks of the threads that are in the map both now and a little later, if no call has come back in between} */
    Optional<String> hang() throws InterruptedException {
        pulse = actors.pulse();
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
        return stacks.isEmpty() || actors.pulse() != pulse ? Optional.empty() : Optional.of(stacks);
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

    /** {@return whether the code of ours that comes last is what calls the map, and has called something} */
    static boolean isInside(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if (type.startsWith(OURS)) {
                return i > 0 && isCaller(type) && !stack[i - 1].getClassName().equals(SPIN);
            }
        }
        return false;
    }

    /**
     * {@return whether {@code type} calls the map, or is nested in what does, as the constants of an enum are} The rest of this package
     * calls libraries, in which it may be for long, too. These classes are not to be loaded before something stalls.
     */
    private static boolean isCaller(String type) {
        return Stream.of(
                        Operation.class,
                        WholeMapOperation.class,
                        Judgement.class,
                        AtRest.class,
                        Terrain.class,
                        Ascent.class,
                        Sprint.class)
                .map(Class::getName)
                .anyMatch(caller -> type.equals(caller) || type.startsWith(caller + "$"));
    }
}
