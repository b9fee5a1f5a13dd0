package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;

/**
 * The cases, one for each identity of an instance. Used inside a unit of work, which holds the locks until its end: no
 * other unit that asks for the same case goes on until then.
 */
public interface Cases {

    /**
     * Adds a case that was never stored, unless the identity has one. Returns whether it was added; it is in version 1
     * then.
     */
    boolean add(KycCase opened);

    /** The case of that name, locked. */
    Optional<KycCase> lock(CaseId id);

    /** The case of the identity, locked. */
    Optional<KycCase> lock(InstanceId instance, IdentityId identity);

    /** The case of that name as it is now, without a lock. */
    Optional<KycCase> find(CaseId id);

    /** Cases that are settled and whose decision has run out by then, the longest ago first. */
    List<CaseId> expired(Instant now, int most);

    /**
     * Stores what a case that was locked in this unit has become, and returns it as it is stored.
     *
     * @throws IllegalStateException if it was changed since it was read
     */
    KycCase store(KycCase changed);
}
