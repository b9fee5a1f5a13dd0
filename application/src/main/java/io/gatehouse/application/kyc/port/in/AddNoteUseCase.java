package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;

/** A reviewer writes something down about a case. */
public interface AddNoteUseCase {

    /** Adds the note to the history of the case, for good. */
    Outcome add(Command command);

    /** What is written down. */
    record Command(CaseId caseId, Reason note, InstanceId instance, PortalSessionId session) {}

    /** What became of it. */
    enum Outcome {
        ADDED,
        /** The instance has no such case. */
        NOT_FOUND,
        /** Nobody has said who they are. */
        NOT_SIGNED_IN
    }
}
