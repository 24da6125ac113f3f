package growspurt.recorder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that a child said.
 *
 * @param messages what it said, in order
 * @param trouble why it ended before it was done, in one line, or empty
 * @param time wall time that it took
 */
record Heard(List<Message> messages, Optional<String> trouble, Duration time) {

    <M extends Message> List<M> all(Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <M extends Message> Optional<M> last(Class<M> kind) {
        List<M> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
