package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;

/** A second reviewer agrees with what the first made of a case, or does not. */
public interface CheckDecisionUseCase {

    /** Puts the decision in force, or the case back into review. */
    Outcome check(Command command);

    /**
     * What they say.
     *
     * @param round that they looked at
     */
    record Command(
            CaseId caseId, int round, Answer answer, Reason comment, InstanceId instance, PortalSessionId session) {}

    /** Whether they agree. */
    enum Answer {
        AGREE,
        SEND_BACK
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is decided; the ledger will be told. */
        record Decided(CaseState.Kind state) implements Outcome {}

        /** It is in review again, in the hands of the second reviewer. */
        record SentBack() implements Outcome {}

        /** The proposal is their own. */
        record OwnProposal() implements Outcome {}

        /** It does not wait for a second reviewer any more. */
        record NotAwaiting(CaseState.Kind state) implements Outcome {}

        /** The instance has no such case. */
        record NotFound() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
