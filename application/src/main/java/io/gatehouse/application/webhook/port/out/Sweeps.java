package io.gatehouse.application.webhook.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.SourceId;

/**
 * Which ledgers are to be compared with what they sent, and how far that has come. Several nodes share it: what one has
 * claimed no other gets until it is finished or the claim runs out. Used inside a unit of work.
 */
public interface Sweeps {

    /**
     * Takes a source that is due, the longest due first: an enabled one that names an instance in which there is an active
     * installation whose key was not rejected. Of several installations one that may read is preferred.
     *
     * @param token tells this claim from all others
     */
    Optional<SweepTarget> claim(UUID token, Instant now, Duration lease);

    /** With which installation the ledger behind the source can be read now; empty if with none. */
    Optional<SweepTarget> find(SourceId source);

    /** Notes that a collection of the ledger behind the source was compared up to a time. */
    void advance(SourceId source, LedgerCollection collection, Instant until);

    /**
     * Ends a claim; does nothing if it ran out and somebody else has the source. If the key was rejected, the source is not
     * given out again before the installation has another one.
     *
     * @param due when the source is to be swept again
     */
    void finish(SweepTarget target, UUID token, SweepResult result, Instant endedAt, Instant due);

    /** Makes all sources due, also those whose installation's key was rejected. */
    void hurry(Instant now);
}
