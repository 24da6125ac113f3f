package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    @Test
    void latencies_areToldApart_andCanBeReadAgain() throws DataFormatException {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 100; i++) {
            latencies.add(Kind.UPDATE, Phase.IN_WINDOW, 100L * i);
        }
        latencies.add(Kind.LOOKUP, Phase.OUTSIDE, Long.MAX_VALUE);

        assertThat(latencies.messages())
                .extracting(Message.Latency::kind, Message.Latency::phase, Message.Latency::count)
                .containsExactly(tuple(Kind.LOOKUP, Phase.OUTSIDE, 1L), tuple(Kind.UPDATE, Phase.IN_WINDOW, 100L));
        Message.Latency updates = latencies.messages().get(1);
        assertThat(updates.p50()).isBetween(5_000L, 5_050L);
        Histogram read = Histogram.decodeFromCompressedByteBuffer(
                ByteBuffer.wrap(Base64.getDecoder().decode(updates.histogram())), 0);
        assertThat(read.getTotalCount()).isEqualTo(100);
        assertThat(read.getMaxValue()).isEqualTo(updates.max());
    }
}
