package io.gatehouse.testkit.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Several threads that do the same at the same instant. */
public final class Race {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Race() {}

    /** Lets {@code threads} threads do it and returns what each returned; throws what one of them threw. */
    public static <T> List<T> of(int threads, Callable<T> action) {
        return of(IntStream.range(0, threads).mapToObj(_ -> action).toList());
    }

    /** Lets one thread do each and returns what they returned, in order; throws what one of them threw. */
    public static <T> List<T> of(List<Callable<T>> actions) {
        var start = new CyclicBarrier(actions.size());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = actions.stream().map(action -> executor.submit(() -> {
                start.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return action.call();
            })).toList();
            return futures.stream().map(Race::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while a race ran", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("somebody in a race failed", e);
        }
    }
}
