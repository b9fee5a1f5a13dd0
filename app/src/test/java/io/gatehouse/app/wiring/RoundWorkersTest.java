package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundWorkersTest {

    private static final Duration LONGEST = Duration.ofMillis(50);

    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch wentOn = new CountDownLatch(3);
    private final CountDownLatch never = new CountDownLatch(1);
    private Rounds workers = new Rounds(() -> {});

    @AfterEach
    void stop() {
        workers.stop();
        never.countDown();
    }

    @Test
    void stopsARoundThatHangsAndGoesOn() throws InterruptedException {
        start(() -> {
            try {
                never.await();
            } catch (InterruptedException told) {
                stopped.countDown();
                throw new IllegalStateException(told);
            }
        });

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(wentOn.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesARoundAloneThatDoesNotStopAndGoesOn() throws InterruptedException {
        start(() -> {
            var waiting = true;
            while (waiting) {
                try {
                    never.await();
                    waiting = false;
                } catch (InterruptedException _) {
                    stopped.countDown();
                }
            }
        });

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(wentOn.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnAfterARoundThatFails() throws InterruptedException {
        start(() -> {
            throw new OutOfMemoryError("made up");
        });

        assertThat(wentOn.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void start(Runnable firstRound) {
        workers = new Rounds(firstRound);
        workers.start();
    }

    private final class Rounds extends RoundWorkers {

        private final Runnable first;

        Rounds(Runnable first) {
            super("test-worker", 1, LONGEST);
            this.first = first;
        }

        @Override
        boolean round() {
            if (rounds.getAndIncrement() == 0) {
                first.run();
            } else {
                wentOn.countDown();
            }
            return true;
        }

        @Override
        void rest(boolean found) {
            // Straight on.
        }

        @Override
        void wakeUp() {
            // Nobody waits.
        }
    }
}
