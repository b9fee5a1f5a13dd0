package io.gatehouse.application.kyc.port.in;

import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.portal.PortalSessionId;

/** Shows a case to a reviewer. */
public interface ViewCaseUseCase {

    /** All of it, audited: it is personal data, and who saw it must be known. */
    Outcome view(Query query);

    /** Which, and who asks. */
    record Query(CaseId caseId, InstanceId instance, PortalSessionId session) {}

    /** What is shown. */
    sealed interface Outcome {

        /** This. */
        record Shown(CaseDetail detail) implements Outcome {}

        /** The instance has no such case. */
        record NotFound() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
