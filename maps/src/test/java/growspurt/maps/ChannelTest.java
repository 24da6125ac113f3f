package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ChannelTest {

    private static final long VALUES = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 64})
    void values_arriveOnceAndInTheOrderOfTheirSender(int capacity) throws InterruptedException {
        Channel<Long> channel = new Channel<>(capacity);
        Thread even = sender(channel, 0);
        Thread odd = sender(channel, 1);

        List<Long> received = receive(channel, 2 * VALUES, Waiter.FOREVER);
        even.join();
        odd.join();

        assertInOrder(received, 0);
        assertInOrder(received, 1);
        assertThat(channel.receive(0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void noValueIsLost_whenReceiversRunOutOfTime(int capacity) throws InterruptedException {
        Channel<Long> channel = new Channel<>(capacity);
        AtomicLong sum = new AtomicLong();
        Thread hasty = new Thread(() -> receive(channel, VALUES, 1_000).forEach(sum::addAndGet), "hasty receiver");
        hasty.start();
        Thread even = sender(channel, 0);
        Thread odd = sender(channel, 1);

        receive(channel, VALUES, 500).forEach(sum::addAndGet);
        hasty.join();
        even.join();
        odd.join();

        assertThat(sum).hasValue(VALUES * (2 * VALUES - 1));
    }

    @Test
    void send_leavesItsValueInTheBuffer_asLongAsThereIsRoom() {
        Channel<Long> channel = new Channel<>(2);

        channel.send(1L);
        channel.send(2L);

        assertThat(receive(channel, 2, 0)).containsExactly(1L, 2L);
    }

    @Test
    void waitingSender_keepsItsPlace_behindTheBuffer() throws InterruptedException {
        Channel<Long> channel = new Channel<>(1);
        channel.send(1L);
        Thread waiting = new Thread(() -> channel.send(2L), "waiting sender");
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait(); // ends when the thread waits for room; the test has a time limit
        }

        assertThat(channel.receive(0)).isEqualTo(1L);
        waiting.join();

        assertThat(channel.receive(0)).isEqualTo(2L);
    }

    @Test
    void waitingReceiver_getsTheValue_thoughInterrupted() throws InterruptedException {
        Channel<Long> channel = new Channel<>(0);
        List<Object> seen = new ArrayList<>();
        Thread receiver = new Thread(
                () -> {
                    seen.add(channel.receive(Waiter.FOREVER));
                    seen.add(Thread.interrupted());
                },
                "receiver");
        receiver.start();
        receiver.interrupt();
        while (receiver.isInterrupted() || receiver.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait(); // ends when the thread has taken notice and waits again
        }

        channel.send(7L);
        receiver.join();

        assertThat(seen).containsExactly(7L, true);
    }

    private static Thread sender(Channel<Long> channel, long first) {
        Thread sender = new Thread(
                () -> LongStream.range(0, VALUES).forEach(i -> channel.send(2 * i + first)), "sender-" + first);
        sender.start();
        return sender;
    }

    private static List<Long> receive(Channel<Long> channel, long count, long nanos) {
        List<Long> received = new ArrayList<>();
        while (received.size() < count) { // ends because the senders go on until so many are received
            Long value = channel.receive(nanos);
            if (value != null) {
                received.add(value);
            }
        }
        return received;
    }

    private static void assertInOrder(List<Long> received, long parity) {
        assertThat(received.stream().filter(value -> value % 2 == parity))
                .containsExactlyElementsOf(LongStream.range(0, VALUES)
                        .map(i -> 2 * i + parity)
                        .boxed()
                        .toList());
    }
}
