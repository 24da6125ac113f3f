package growspurt.stress.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QuickEstimateTest {

    private static final long KIB = 1024;
    private static final long MICROSECOND = 1000;

    @Test
    void states_areWhatWasAskedFor_whenSamplesAreCheap() throws IOException {
        assertThat(statesWith(KIB, MICROSECOND)).isEqualTo(2560);
    }

    @Test
    void states_areFewer_whenTimeIsShort() throws IOException {
        assertThat(statesWith(KIB, 1000 * MICROSECOND)).isEqualTo(256);
        assertThat(statesWith(KIB, 3000 * MICROSECOND)).isEqualTo(100);
    }

    @Test
    void states_areFewer_whenMemoryIsShort() throws IOException {
        assertThat(statesWith(64 * KIB, MICROSECOND)).isEqualTo(512);
    }

    @Test
    void states_areOneAtLeast() throws IOException {
        assertThat(statesWith(KIB * KIB * KIB, MICROSECOND)).isEqualTo(1);
    }

    private static int statesWith(long bytesPerSample, long nanosPerSample) throws IOException {
        QuickEstimate estimate = new QuickEstimate(settings());
        estimate.adjustStrideCount((samples, bytesAndNanos) -> {
            bytesAndNanos[0] += samples * bytesPerSample;
            bytesAndNanos[1] += samples * nanosPerSample;
        });
        return estimate.states();
    }

    /** {@return 256 x 10 samples in 300 ms and 32 MiB, as jcstress writes them} */
    private static DataInputStream settings() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0); // style of spinning
            out.writeInt(300);
            out.writeInt(1);
            out.writeUTF("Runner");
            out.writeInt(32);
            out.writeInt(256);
            out.writeInt(10);
            out.writeBoolean(false);
        }
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
