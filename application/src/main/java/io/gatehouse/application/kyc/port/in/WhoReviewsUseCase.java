package io.gatehouse.application.kyc.port.in;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.portal.PortalSessionId;

/** Tells whose a portal session is, and whose it may be. */
public interface WhoReviewsUseCase {

    /** Both, as of now. */
    Outcome who(Query query);

    /** Of which session. */
    record Query(PortalSessionId session, InstanceId instance) {}

    /**
     * Whose it is.
     *
     * @param present the reviewer who signed in, if one did and may still decide
     * @param all     those who may sign in, by name
     */
    record Outcome(Optional<Reviewer> present, List<Reviewer> all) {

        public Outcome {
            all = List.copyOf(all);
        }
    }
}
