package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.LatencyLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WireTest {

    /** Longer than what {@link java.io.DataOutputStream#writeUTF} takes. */
    private static final String LONG = "put(1, 2) \u2192 \u00e4; ".repeat(10_000);

    static List<Message> messages() {
        Breach breach = new Breach(
                Property.KEY_APPEARS_ONCE,
                LONG,
                LONG,
                List.of(
                        new Op(1, Phase.PARALLEL, LONG, null, List.of(0, 2), true),
                        new Op(0, Phase.POST, "get(1)", "null", List.of())),
                List.of(new DeadEnd(List.of(1, 0), "2")),
                true);
        return List.of(
                new Message.Progress(
                        1,
                        2,
                        Map.of(Stage.OPENING, 1L, Stage.INSIDE, 2L, Stage.CLOSING, 3L, Stage.WHOLE, 4L),
                        Map.of(Property.SIZE_EXACT_AT_REST, new Tally(5, 6))),
                new Message.Broken(breach, 7),
                new Message.Uncertain(8),
                new Message.Latency(LatencyLine.Kind.LOOKUP, LatencyLine.Phase.IN_WINDOW, 1, 2, 3, 4, LONG),
                new Message.Hang(LONG),
                new Message.Unable(LONG),
                new Message.Trouble(LONG),
                new Message.Done());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_comesBackAsItWas(Message message) throws IOException {
        assertThat(Wire.read(stream(written(message)))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageThatWasCutOff_isTheEnd(Message message) throws IOException {
        byte[] bytes = written(message);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThatThrownBy(() -> Wire.read(stream(cut))).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNoMessage_isRefused() {
        assertThatThrownBy(() -> Wire.read(stream(new byte[] {'?'})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no message");
    }

    private static byte[] written(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.write(out, message);
        return out.toByteArray();
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
