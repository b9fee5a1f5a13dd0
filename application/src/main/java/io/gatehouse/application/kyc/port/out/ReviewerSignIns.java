package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.portal.PortalSessionId;

/** Which reviewer has said, and proved, that a portal session is theirs. Used inside a unit of work. */
public interface ReviewerSignIns {

    /** The session is that reviewer's from now on. */
    void record(PortalSessionId session, ReviewerId reviewer, Instant at);

    /** Whose it is. */
    Optional<ReviewerId> find(PortalSessionId session);

    /** The session is nobody's from now on. */
    void forget(PortalSessionId session);
}
