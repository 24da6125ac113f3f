package growspurt.lincheck;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * One launch: the programs of one seed, explored on one candidate for as long as a question is open.
 *
 * <p>All open questions are asked of the same interleavings. A violation closes its question; the program goes back into
 * the queue for the questions that are left, so that lost updates, which come first, do not hide an endless loop.
 */
final class Exploration {

    /** Time for a call by one thread alone. */
    static final Duration LIMIT_ALONE = Duration.ofSeconds(10);

    private static final int BATCH = 4;
    private static final int MOST_OUTSIDE = 3;

    private final MapCandidate candidate;
    private final Set<Property> open;
    private final int interleavings;
    private final Deadline deadline;
    private final Consumer<Message> tell;
    private final Map<Property, Failure> outside = new EnumMap<>(Property.class);
    private final List<Failure> deeper = new ArrayList<>();
    private int failuresOutside;
    private boolean stuck;

    /**
     * A launch.
     *
     * @param questions the properties asked for
     * @param interleavings interleavings of each program at most
     * @param deadline when to start no further check
     * @param tell where messages go
     */
    Exploration(
            MapCandidate candidate,
            Set<Property> questions,
            int interleavings,
            Deadline deadline,
            Consumer<Message> tell) {
        this.candidate = candidate;
        this.open = EnumSet.copyOf(questions);
        this.interleavings = interleavings;
        this.deadline = deadline;
        this.tell = tell;
    }

    /**
     * Explores {@code count} programs of {@code seed}, with {@code aims} at the resizes of the candidate.
     *
     * @param turn which of the rare aims comes first
     * @return whether no thread is left that nobody can stop
     */
    boolean run(long seed, int turn, List<Aim> aims, int count) throws InterruptedException {
        return attempt(() -> {
            Resizes resizes = resizes();
            if (resizes.growths().isEmpty()) {
                tell.accept(new Message.Unable(
                        "no growth was seen: the candidate has no gauge, or the JDK does not let it look"));
            } else {
                Programs programs = new Programs(seed, turn, resizes, aims, wholeMap());
                explore(Stream.generate(programs::next).limit(count).toList());
            }
        });
    }

    /** As {@link #run(long, int, List, int)}, with {@code program} alone. */
    boolean run(Program program) throws InterruptedException {
        return attempt(() -> explore(List.of(program)));
    }

    private Resizes resizes() throws Alone.Hangs, InterruptedException {
        Watched watched = new Watched(candidate);
        return alone("its growth points were found", watched::looks, () -> Resizes.of(watched));
    }

    /** {@return what {@code code} returns} As long as it gets on, which {@code steps} tells, it may take all the time there is, and says so. */
    private <T> T alone(String before, LongSupplier steps, Callable<T> code) throws Alone.Hangs, InterruptedException {
        Runnable heartbeat = heartbeat();
        long[] seen = {-1};
        return Alone.run(
                LIMIT_ALONE,
                () -> {
                    heartbeat.run();
                    long now = steps.getAsLong();
                    if (deadline.left().isZero() && seen[0] >= 0 && seen[0] != now) {
                        throw new OutOfTime(before);
                    }
                    seen[0] = now;
                    return now;
                },
                code);
    }

    /** Thrown when the time is over before something is. */
    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfTime(String before) {
            super("the time was over before " + before);
        }
    }

    /** What may hang with one thread alone. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws Alone.Hangs, InterruptedException;
    }

    private boolean attempt(Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
            return !stuck;
        } catch (OutOfTime e) {
            tell.accept(new Message.Unable(Objects.requireNonNull(e.getMessage())));
            return false;
        } catch (Alone.Hangs e) {
            settle(Rehearsal.hang(e.getStackTrace()));
            return false;
        }
    }

    private boolean wholeMap() {
        return !Collections.disjoint(
                open,
                Set.of(
                        Property.SIZE_EXACT_AT_REST,
                        Property.KEY_APPEARS_ONCE,
                        Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE));
    }

    private void explore(List<Program> programs) throws Alone.Hangs, InterruptedException {
        Exploring.candidate(candidate, heartbeat());
        Map<Set<Property>, List<Program>> alike = new LinkedHashMap<>();
        for (Program program : programs) {
            rehearse(program);
            alike.computeIfAbsent(Aggregates.judgedBy(program), questions -> new ArrayList<>())
                    .add(program);
        }
        Deque<Program> queue = new ArrayDeque<>();
        alike.values().forEach(queue::addAll);
        while (!queue.isEmpty() && !open.isEmpty() && !deadline.left().isZero()) {
            check(queue);
        }
        outside.values().forEach(this::settle);
    }

    /** What goes wrong closes its question; for the others the program is explored. */
    private void rehearse(Program program) throws Alone.Hangs, InterruptedException {
        AtomicLong played = new AtomicLong();
        alone(
                        "one thread alone had played its programs",
                        played::get,
                        () -> Rehearsal.play(program, played::incrementAndGet))
                .ifPresent(this::settle);
    }

    private void check(Deque<Program> queue) {
        Set<Property> asked = asked(queue.element());
        List<Program> batch = new ArrayList<>();
        while (batch.size() < BATCH
                && !queue.isEmpty()
                && asked(queue.element()).equals(asked)) {
            batch.add(queue.remove());
        }
        if (asked.isEmpty()) {
            return;
        }
        ModelChecker.Outcome outcome = ModelChecker.check(batch, asked, interleavings, Effort.USUAL);
        Optional<Failure> failure = outcome.failure().filter(this::isViolation);
        outcome.tallies().forEach(tally -> tell.accept(explored(tally, asked, outcome.failure(), failure)));
        stuck |= outcome.failure()
                .filter(f -> !f.kind().equals(FailureReader.WRONG_RESULTS))
                .isPresent();
        outcome.failure().ifPresent(f -> putBack(batch.subList(batch.indexOf(f.program()) + 1, batch.size()), queue));
        if (failure.filter(this::judge).isPresent()) {
            putBack(List.of(failure.get().program()), queue);
        }
        judgeDeeper();
    }

    /** What only higher loop bounds have shown is as true. */
    private void judgeDeeper() {
        for (Failure failure : deeper) {
            stuck |= !failure.kind().equals(FailureReader.WRONG_RESULTS);
            if (isViolation(failure)) {
                judge(failure);
            }
        }
        deeper.clear();
    }

    /**
     * What a tally says. A program that a failure cut short was explored for what it broke only; for the rest it is explored
     * again, or not at all.
     *
     * @param stop what ended the check
     * @param failure the same, if it is a violation of what was asked
     */
    private Message explored(Tally tally, Set<Property> asked, Optional<Failure> stop, Optional<Failure> failure) {
        if (stop.filter(f -> f.program().equals(tally.program())).isEmpty()) {
            return new Message.Explored(asked, tally, tally.meagre() && !exhausted(tally, asked));
        }
        return failure.<Message>map(f -> new Message.Explored(Set.of(f.property()), tally, false))
                .orElseGet(() -> new Message.Explored(asked, tally, tally.meagre()));
    }

    private Set<Property> asked(Program program) {
        Set<Property> asked = EnumSet.copyOf(open);
        asked.retainAll(Aggregates.judgedBy(program));
        return asked;
    }

    private static void putBack(List<Program> programs, Deque<Program> queue) {
        for (int i = programs.size() - 1; i >= 0; i--) {
            queue.addFirst(programs.get(i));
        }
    }

    /** A program that is out of interleavings has at least one for each order of its calls, whatever the loop bounds. */
    private boolean exhausted(Tally tally, Set<Property> asked) {
        if (tally.interleavings() < tally.program().orders()) {
            return false;
        }
        ModelChecker.Outcome again = ModelChecker.check(List.of(tally.program()), asked, interleavings, Effort.HIGH);
        again.failure().ifPresent(deeper::add);
        return again.failure().isEmpty()
                && again.tallies().size() == 1
                && again.tallies().get(0).interleavings() == tally.interleavings();
    }

    /** {@return whether the failure closed its question} One outside the window does so only if no other is found. */
    private boolean judge(Failure failure) {
        if (!failure.inWindow() && ++failuresOutside <= MOST_OUTSIDE) {
            outside.putIfAbsent(failure.property(), failure);
            return false;
        }
        settle(failure);
        return true;
    }

    /** What is one is told at once: the child may not live to make it smaller. */
    private boolean isViolation(Failure failure) {
        boolean violation = asked(failure.program()).contains(failure.property()) && repeats(failure);
        if (violation) {
            tell.accept(new Message.Broken(failure));
        }
        return violation;
    }

    /** A loop may only be long: one that counts as endless, or as waiting, must do so with higher bounds too. */
    private boolean repeats(Failure failure) {
        if (failure.kind().equals(FailureReader.WRONG_RESULTS)) {
            return true;
        }
        int enough = Math.max(interleavings, 2 * failure.interleaving());
        return ModelChecker.check(List.of(failure.program()), Set.of(failure.property()), enough, Effort.HIGH)
                .failure()
                .filter(again -> again.property() == failure.property())
                .isPresent();
    }

    private void settle(Failure failure) {
        if (open.remove(failure.property())) {
            tell.accept(new Message.Broken(Minimizer.minimize(failure)));
        }
    }

    private Runnable heartbeat() {
        long[] last = {System.nanoTime()};
        return () -> {
            long now = System.nanoTime();
            if (now - last[0] > 1_000_000_000L) {
                last[0] = now;
                tell.accept(new Message.Alive());
            }
        };
    }
}
