package io.gatehouse.application.kyc.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.portal.PortalSessionId;

/** Shows a reviewer an identity as the ledger has it now. */
public interface LookUpIdentityUseCase {

    /** Reads it from the ledger; audited. */
    Outcome lookUp(Query query);

    /** Whom, and who asks. */
    record Query(IdentityId identity, InstanceId instance, PortalSessionId session) {}

    /** What was found. */
    sealed interface Outcome {

        /** This, and its case if it has one. */
        record Found(Subject subject, Optional<CaseId> caseId) implements Outcome {}

        /** The ledger has no such identity. */
        record NotFound() implements Outcome {}

        /** The ledger could not be asked; {@code why} is fit for a page. */
        record Unavailable(String why) implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
