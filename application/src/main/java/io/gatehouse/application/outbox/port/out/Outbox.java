package io.gatehouse.application.outbox.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.OutboundCall;

/**
 * Calls to other systems that are still to be made, and the keys of those that were. Several nodes share it: what one has
 * claimed no other gets until it is settled or the claim runs out, by the clock of the store. In no particular order. Used
 * inside a unit of work, so that a call is to be made if, and only if, what decided on it was committed.
 */
public interface Outbox {

    /**
     * Adds a call, to be made as soon as can be. One with a key that is known is not added, whether it waits or was made;
     * where it is dead, it waits again as if it were new.
     */
    void add(OutboundCall call);

    /**
     * Takes calls that are due, the longest due first.
     *
     * @param node  who takes them
     * @param most  how many at the most
     * @param lease how long they are its own; what is not settled by then is given out again, and counted as a failure
     */
    List<Claim> claim(String node, int most, Duration lease);

    /** Remembers that the call was made, and forgets all of it but the key. False if it was given out again since. */
    boolean complete(Claim claim, Instant endedAt);

    /**
     * Puts a call back that could not be made. False if it was given out again since.
     *
     * @param error what went wrong
     * @param pause how long it waits; if empty it is dead
     */
    boolean fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause);

    /** Takes a call out that there is nobody to make to, as if it had never been added. False as above. */
    boolean drop(Claim claim);

    /** Has a dead call wait again, as if it were new. False if it is not dead. */
    boolean retry(IdempotencyKey key);

    /** Forgets calls that were made, or are dead, since before then, at most so many; returns how many. */
    int forget(Instant settledBefore, int most);

    /**
     * A call that a node has claimed.
     *
     * @param token    tells the claims made at one time from all others
     * @param node     who has it
     * @param failures so far, claims that ran out included
     */
    record Claim(UUID token, String node, OutboundCall call, int failures) {}
}
