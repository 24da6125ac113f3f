package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import growspurt.api.EndlessTraversal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class StampedMapTest {

    private final StampedMap<String> map = new StampedMap<>();

    @Test
    void lookup_waitsForAWriter_andSeesWhatItWrote() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread writer = new Thread(() -> map.computeIfAbsent(1L, key -> awaited(inside, go)), "writer");
        writer.start();
        inside.await();
        String[] seen = new String[1];
        Thread reader = new Thread(() -> seen[0] = String.valueOf(map.get(1L)), "reader");
        reader.start();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait(); // ends when the thread waits for the read lock; the test has a time limit
        }

        go.countDown();
        writer.join();
        reader.join();

        assertThat(seen).containsExactly("one");
    }

    private static String awaited(CountDownLatch inside, CountDownLatch go) {
        inside.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "one";
    }

    @Test
    void functionThatReadsTheMap_isRefused() {
        map.put(1L, "one");

        assertThatIllegalStateException().isThrownBy(() -> map.compute(2L, (key, old) -> map.get(1L)));
        assertThatIllegalStateException().isThrownBy(() -> map.compute(2L, (key, old) -> "" + map.size()));

        assertThat(map).containsOnlyKeys(1L);
    }

    @Test
    void chainThatIsReallyEndless_isSaidOnlyUnderTheLock() {
        Node<String> node = new Node<>(0L, 0, "v");
        StampedMap<String> looped = new StampedMap<>(length -> {
            node.next = node;
            @SuppressWarnings({"unchecked", "rawtypes"})
            Node<String>[] slots = new Node[] {node, node, node, node};
            return slots;
        });

        assertThatExceptionOfType(EndlessTraversal.class).isThrownBy(() -> looped.get(4L));
        assertThat(looped.get(0L)).isEqualTo("v");
    }
}
