package io.gatehouse.simulator.core;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Payload;

/**
 * What became of a delivery.
 *
 * @param label    template or caller's label
 * @param body     the bytes that were signed
 * @param outcome  how it ended in Core's eyes
 * @param attempts every request, a duplicate's included, in order
 */
public record DeliveryReport(
        String label,
        Payload body,
        Outcome outcome,
        List<Attempt> attempts) {

    /** Keeps a copy of the attempts. */
    public DeliveryReport {
        attempts = List.copyOf(attempts);
    }

    /** How a delivery ended in Core's eyes. */
    public enum Outcome {
        /** Core counts it as delivered. */
        DELIVERED,
        /** A redirect turned the POST into a GET whose 2xx Core counts as delivered: the event is lost. */
        LOST_BY_REDIRECT,
        /** Failed, and not tried again by this policy. */
        DROPPED,
        /** Failed, and all retries are used up. */
        RETRIES_USED_UP
    }

    /**
     * One request.
     *
     * @param waited     since the previous attempt, before any time scale
     * @param answer     the last one, where redirects were followed
     * @param exchangeId id in the exchange log
     */
    public record Attempt(
            Duration waited,
            Answer answer,
            long exchangeId) {}

    /** The last answer. */
    public Answer answer() {
        return attempts.getLast().answer();
    }

    /** The last answer's status; empty without an answer. */
    public OptionalInt status() {
        return answer().status();
    }
}
