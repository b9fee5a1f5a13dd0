package io.gatehouse.application.webhook.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventId;

/**
 * Events that wait to be handled. Several nodes share it: what one has claimed no other gets until it is settled or the
 * claim runs out, by the clock of the store. Events of one resource are given out one at a time, in the order of their
 * arrival; one that waits to be tried again holds up those of the same resource, a dead one does not. Used inside a unit
 * of work.
 */
public interface EventQueue {

    /**
     * Takes events that are due, the longest due first.
     *
     * @param node  who takes them
     * @param most  how many at the most
     * @param lease how long they are its own; what is not settled by then is given out again, and the attempt counted as
     *              abandoned
     */
    List<Claim> claim(String node, int most, Duration lease);

    /**
     * Takes events out of the queue as handled.
     *
     * @throws ClaimLostException if one of them was given out again since; nothing is settled then
     */
    void complete(List<Claim> claims, Instant endedAt);

    /**
     * Puts an event back that could not be handled.
     *
     * @param error what went wrong
     * @param pause how long it waits; if empty it is dead
     * @throws ClaimLostException if it was given out again since
     */
    void fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause);

    /**
     * Puts events into the queue that were handled, are dead, wait, or had no handler; the caller has seen that there is
     * one by now. Leaves out what somebody is at, what was not understood, and what has lost its body, as there is nothing
     * to handle; what was put in keeps its body until it is settled.
     *
     * @return how many were put
     */
    int replay(List<EventId> events, Replay replay);

    /**
     * An event that a node has claimed.
     *
     * @param token    tells the claims made at one time from all others
     * @param node     who has it
     * @param failures since it was put into the queue, abandoned attempts included
     */
    record Claim(UUID token, String node, EventToHandle event, Instant startedAt, int failures) {}
}
