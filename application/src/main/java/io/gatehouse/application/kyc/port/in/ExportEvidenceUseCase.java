package io.gatehouse.application.kyc.port.in;

import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.portal.PortalSessionId;

/** Hands a reviewer all that is known of a case, as one signed file that others can check. */
public interface ExportEvidenceUseCase {

    /**
     * Makes the pack and notes in the history of the case, and in the audit trail, who took which. A history that is not as
     * it was written does not keep a pack from being made: the pack says so.
     */
    Outcome export(Command command);

    /** Which case, and who asks. */
    record Command(CaseId caseId, InstanceId instance, PortalSessionId session) {}

    /** What came of it. */
    sealed interface Outcome {

        /** This pack; {@code chain} says whether the history in it is as it was written. */
        record Exported(CaseId caseId, PackBytes pack, ChainState chain) implements Outcome {}

        /** The instance has no such case. */
        record NotFound() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
