package growspurt.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * When a key was certainly in the map, and when it certainly was not, whatever order its operations took. After an insert has ended,
 * the key is there until a removal begins that had not ended when the insert began; and the other way round. At all other moments
 * both are possible.
 */
final class Presence {

    /** Moments, both ends left out. */
    private record Span(long after, long before, boolean present) {
        boolean has(long moment) {
            return after < moment && moment < before;
        }
    }

    private final List<Span> spans = new ArrayList<>();

    /**
     * What is certain of a key.
     *
     * @param operations all operations on the key, in any order
     * @param initially whether it was there before all of them
     */
    Presence(List<Recorded> operations, boolean initially) {
        add(operations, Long.MIN_VALUE, Long.MIN_VALUE, initially);
        for (Recorded operation : operations) {
            if (operation.ended() && operation.operation().inserts()) {
                add(operations, operation.start(), operation.end(), true);
            } else if (operation.ended() && hasRemoved(operation)) {
                add(operations, operation.start(), operation.end(), false);
            }
        }
    }

    private void add(List<Recorded> operations, long start, long end, boolean present) {
        Predicate<Recorded> undoes =
                present ? op -> op.operation().removes() : op -> op.operation().inserts();
        long until = operations.stream()
                .filter(op -> op.end() > start && undoes.test(op))
                .mapToLong(Recorded::start)
                .min()
                .orElse(Long.MAX_VALUE);
        if (end < until) {
            spans.add(new Span(end, until, present));
        }
    }

    private static boolean hasRemoved(Recorded operation) {
        return operation.operation() == Operation.REMOVE
                || (operation.operation() == Operation.REMOVE_VALUE && operation.result() == 1);
    }

    /** {@return whether it certainly was in the map from one moment to another} */
    boolean throughout(long from, long to) {
        return spans.stream().anyMatch(span -> span.present() && span.has(from) && span.has(to));
    }

    /** {@return whether it can have been in the map, or outside, at a moment} */
    boolean isPossible(boolean present, long moment) {
        return spans.stream().noneMatch(span -> span.present() != present && span.has(moment));
    }

    /** {@return the moments at which something becomes possible} */
    LongStream edges() {
        return spans.stream().flatMapToLong(span -> LongStream.of(span.after(), span.before()));
    }
}
