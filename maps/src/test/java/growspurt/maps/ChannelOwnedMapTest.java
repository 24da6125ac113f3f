package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of the owner, and what travels between it and its clients. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ChannelOwnedMapTest {

    @Test
    void newMap_callsNoOwner_untilItsFirstOperation() {
        AtomicInteger calls = new AtomicInteger();

        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(
                0,
                serve -> {
                    calls.incrementAndGet();
                    OwnerThreads.SHARED.execute(serve);
                },
                ChainTable::allocate);

        assertThat(calls).hasValue(0);
        map.put(1L, "one");
        assertThat(calls).hasValue(1);
        assertThat(map.get(1L)).isEqualTo("one");
    }

    @Test
    void owner_leavesWhenNobodyAsks_andTheNextOneFindsEverything() throws InterruptedException {
        List<CountDownLatch> left = List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(9));
        AtomicInteger calls = new AtomicInteger();
        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(
                0,
                serve -> {
                    CountDownLatch end = left.get(Math.min(calls.getAndIncrement(), 2));
                    OwnerThreads.SHARED.execute(() -> {
                        serve.run();
                        end.countDown();
                    });
                },
                ChainTable::allocate);

        map.put(1L, "one");
        left.get(0).await();
        map.put(2L, "two");
        left.get(1).await();

        assertThat(calls).hasValue(2);
        assertThat(map.get(1L)).isEqualTo("one");
        assertThat(map.get(2L)).isEqualTo("two");
    }

    @Test
    void unreachableMap_isCollected() {
        WeakReference<ChannelOwnedMap<String>> last = new WeakReference<>(useMany());

        while (last.get() != null) {
            System.gc();
            Thread.onSpinWait(); // ends within the linger of the owner; the test has a time limit
        }
    }

    /** {@return the last of many maps, none of which was closed} */
    private static ChannelOwnedMap<String> useMany() {
        int threads = Thread.activeCount();
        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(64);
        for (int i = 0; i < 2_000; i++) {
            map = new ChannelOwnedMap<>(64);
            map.put(1L, "one");
        }
        assertThat(Thread.activeCount()).isLessThan(threads + 500);
        return map;
    }

    @Test
    void ownerThatCannotBeHad_isCalledAgain() {
        AtomicInteger calls = new AtomicInteger();
        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(
                0,
                serve -> {
                    switch (calls.incrementAndGet()) {
                        case 1 -> throw new RejectedExecutionException("on purpose");
                        case 2 -> throw new OutOfMemoryError("on purpose");
                        default -> OwnerThreads.SHARED.execute(serve);
                    }
                },
                ChainTable::allocate);

        map.put(1L, "one");

        assertThat(map.get(1L)).isEqualTo("one");
        assertThat(calls.get()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void requestsOfManyClients_areAllServed(int capacity) throws InterruptedException {
        ChannelOwnedMap<Integer> map = new ChannelOwnedMap<>(capacity);
        Thread[] clients = new Thread[5];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = new Thread(() -> count(map), "client-" + i);
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }

        assertThat(map).hasSize(100);
        assertThat(map.values()).containsOnly(5);
    }

    private static void count(ChannelOwnedMap<Integer> map) {
        for (long key = 0; key < 100; key++) {
            map.merge(key, 1, Integer::sum);
        }
    }

    @Test
    void functions_runInTheOwner_andThrowWhatTheyThrow() {
        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(0);

        map.computeIfAbsent(1L, key -> Thread.currentThread().getName());

        assertThat(map.get(1L)).isEqualTo(OwnerThreads.NAME);
        assertThatThrownBy(() -> map.computeIfAbsent(2L, key -> raise(new IOException("on purpose"))))
                .isInstanceOf(IOException.class);
        assertThat(map).containsOnlyKeys(1L);
    }

    private static String raise(Throwable thrown) {
        ChannelOwnedMapTest.<RuntimeException>undeclared(thrown);
        return "not reached";
    }

    @SuppressWarnings("unchecked") // throws what the compiler does not expect, as some libraries do
    private static <E extends Throwable> void undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void interrupt_isKept_andEndsNoOperation() {
        ChannelOwnedMap<String> map = new ChannelOwnedMap<>(0);
        Thread.currentThread().interrupt();

        map.put(1L, "one");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(map.get(1L)).isEqualTo("one");
        map.compute(1L, (key, old) -> {
            Thread.currentThread().interrupt();
            return old;
        });
        assertThat(Thread.interrupted()).isTrue();
    }
}
