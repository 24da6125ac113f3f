package growspurt.lincheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that a child said, and how it ended.
 *
 * @param messages what it said, in order
 * @param trouble what went wrong with the child, in one line; empty if it did all it was asked to
 * @param evidence file with a stack dump or the JVM's own output, relative to the run folder
 * @param time wall time from start to end
 */
record Heard(List<Message> messages, Optional<String> trouble, Optional<String> evidence, Duration time) {

    /** {@return the messages of one kind, in order} */
    <M extends Message> List<M> all(Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
