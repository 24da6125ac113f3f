package growspurt.lincheck;

import static growspurt.lincheck.Executions.failure;
import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WireTest {

    static Stream<Message> messages() {
        Tally tally = new Tally(Program.parse("put(0, 1) / put(4, 2) | get(0) /"), 64, 60, 59, 40);
        return Stream.of(
                new Message.Alive(),
                new Message.Explored(LincheckEngine.judges(), tally, true),
                new Message.Broken(failure(
                        "ManagedLivelockFailure",
                        init("put(0, 1)", "null"),
                        parallel(0, "put(4, 2)", null, 0, 0),
                        parallel(1, "get(0)", "1", 1, 0))),
                new Message.Unable("no gauge"),
                new Message.Trouble("ö"),
                new Message.Done(true));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_comesBackAsItWas(Message message) throws IOException {
        assertThat(Wire.read(stream(bytes(message)))).isEqualTo(message);
    }

    @Test
    void strayOutput_isNoticed() {
        DataInputStream stray = stream("hello, world".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Wire.read(stray))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no message");
    }

    @Test
    void end_isAnEnd() {
        assertThatThrownBy(() -> Wire.read(stream(new byte[0]))).isInstanceOf(EOFException.class);
    }

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(new DataOutputStream(bytes), message);
        return bytes.toByteArray();
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
