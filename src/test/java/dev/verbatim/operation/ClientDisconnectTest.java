package dev.verbatim.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientDisconnectTest {

    @Test
    void nobodyWaitsForWhatFollows() throws Exception {
        var departure = new ClientDisconnect();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        departure.then(() -> {
            begun.countDown();
            await(end);
        });
        var leaving = CompletableFuture.supplyAsync(departure::happen, Thread::startVirtualThread);
        await(begun);

        CompletableFuture.runAsync(() -> departure.then(() -> {}), Thread::startVirtualThread)
                .get(10, TimeUnit.SECONDS);

        assertThat(leaving).isNotDone();
        end.countDown();
        assertThat(leaving.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoHasGoneBeforeIsHeardOfAtOnceAndOnce() {
        var departure = new ClientDisconnect();
        var heard = new AtomicInteger();

        assertThat(departure.happen()).isFalse();
        departure.then(heard::incrementAndGet);

        assertThat(heard).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
