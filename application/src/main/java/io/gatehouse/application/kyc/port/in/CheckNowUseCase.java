package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.portal.PortalSessionId;

/** A reviewer wants an identity checked, whether or not it was before. */
public interface CheckNowUseCase {

    /** Opens a case, or opens the case of the identity again; the checks follow at once. */
    Outcome check(Command command);

    /** Whom. */
    record Command(IdentityId identity, InstanceId instance, PortalSessionId session) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is to be checked. */
        record Queued(CaseId caseId) implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
