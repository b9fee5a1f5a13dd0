package io.gatehouse.simulator.core;

import java.time.Duration;
import java.util.random.RandomGenerator;

import io.gatehouse.simulator.wire.Answer;

/** Which failed global webhooks Core sends again. */
public enum RetryPolicy {
    /** One attempt, whatever comes of it: for looking at a single answer. */
    NEVER,
    /** Core up to 0.14.5: an answer other than 2xx is dropped, a missing answer is retried. */
    CORE_0_14,
    /** Core from 0.15.0: everything but 2xx is retried. */
    CORE_0_15;

    /** Retries after the first attempt that Core's queue (asynq) allows unless told otherwise. */
    public static final int BUDGET = 25;

    /** Whether a delivery that got this answer is tried again. */
    boolean retries(Answer answer) {
        return switch (this) {
            case NEVER -> false;
            case CORE_0_14 -> answer instanceof Answer.Missing;
            case CORE_0_15 -> !answer.isSuccess();
        };
    }

    /** The wait after the n-th failure, n from 0: {@code n^4 + 15 + random(0..29) * (n + 1)} seconds. */
    public static Duration delay(int failure, RandomGenerator random) {
        var base = (long) failure * failure * failure * failure + 15;
        return Duration.ofSeconds(base + (long) random.nextInt(30) * (failure + 1));
    }
}
