package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.portal.PortalSessionId;

/** A reviewer leaves a portal session, for the next one perhaps. */
public interface SignOutReviewerUseCase {

    /** Makes the session nobody's. */
    void signOut(PortalSessionId session);
}
