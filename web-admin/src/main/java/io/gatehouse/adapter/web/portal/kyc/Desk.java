package io.gatehouse.adapter.web.portal.kyc;

import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.portal.shared.PortalVisit;
import io.gatehouse.domain.kyc.Reviewer;

/**
 * Where a reviewer sits: the session of the portal, and whose it is.
 *
 * @param present          who signed in
 * @param all              those who may
 * @param remaining        of the session, in words
 * @param remainingSeconds the same for the script that counts down
 */
record Desk(
        PortalVisit visit, Optional<Reviewer> present, List<Reviewer> all, String remaining, long remainingSeconds) {
    /** The name of who signed in. */
    public Optional<String> name() {
        return present.map(Reviewer::name);
    }

    /** Whether they set the policy. */
    public boolean lead() {
        return present.filter(one -> one.role() == Reviewer.ReviewerRole.LEAD).isPresent();
    }
}
