package io.gatehouse.app.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WaitingThreadsTest {

    private final WaitingThreads threads = new WaitingThreads();

    @AfterEach
    void stop() {
        MDC.clear();
        threads.close();
    }

    @Test
    void runUnderTheTraceOfWhoAsks() {
        MDC.put("traceId", "of-the-request");

        assertThat(CompletableFuture.supplyAsync(() -> MDC.get("traceId"), threads).join()).isEqualTo("of-the-request");
    }

    @Test
    void forgetTheTraceOfTheOneBefore() {
        MDC.put("traceId", "of-the-request");
        CompletableFuture.runAsync(() -> {}, threads).join();
        MDC.clear();

        assertThat(CompletableFuture.supplyAsync(() -> String.valueOf(MDC.get("traceId")), threads).join())
                .isEqualTo("null");
    }

    @Test
    void turnAwayWhatWouldHaveToWaitForAThread() {
        var end = new CountDownLatch(1);
        try {
            for (var number = 0; number < WaitingThreads.MOST; number++) {
                threads.execute(() -> await(end));
            }
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
