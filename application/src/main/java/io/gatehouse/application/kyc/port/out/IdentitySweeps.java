package io.gatehouse.application.kyc.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;

/**
 * How far the identities of each instance were read. Several nodes share it: a sweep that one has claimed no other gets
 * until it is finished or the claim runs out, by the clock of the store. Used inside a unit of work.
 */
public interface IdentitySweeps {

    /** Takes a sweep that is due, of an instance in which an installation is in force; one never swept is due at once. */
    Optional<Claim> claim(UUID token, Duration lease);

    /** All that was created until then was read. */
    void advance(Claim claim, Instant until);

    /** It is over, and due again after the pause. False if it was given out again since. */
    boolean finish(Claim claim, String result, Duration pause);

    /** Makes the sweep of the instance due at once. */
    void hurry(InstanceId instance);

    /** Identities of which a case is known and that were not read for the longest time, and not since then. */
    List<IdentityId> stale(InstanceId instance, Instant readBefore, int most);

    /** These were read then. */
    void read(InstanceId instance, List<IdentityId> identities, Instant at);

    /**
     * A sweep that a node has claimed.
     *
     * @param sweptUntil all that was created until then was read; empty before the first sweep
     */
    record Claim(InstanceId instance, UUID token, Optional<Instant> sweptUntil) {}
}
