package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;

/** A reviewer decides on a case. */
public interface ProposeDecisionUseCase {

    /** Decides, or, where two have to agree, asks a second reviewer to. */
    Outcome propose(Command command);

    /**
     * What they make of it.
     *
     * @param round that they looked at: what has changed since they have not seen
     */
    record Command(
            CaseId caseId, int round, ReasonCode reason, Reason comment, InstanceId instance,
            PortalSessionId session) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is decided; the ledger will be told. */
        record Decided(CaseState.Kind state) implements Outcome {}

        /** A second reviewer has to agree. */
        record Proposed() implements Outcome {}

        /** Matches are left that nobody has judged: nobody can be approved before. */
        record MatchesLeft(int count) implements Outcome {}

        /** A match was confirmed, so it cannot be approved for that reason: only with the risk accepted. */
        record MatchConfirmed() implements Outcome {}

        /** It is not in review any more, as somebody was quicker, or it was opened anew. */
        record NotInReview(CaseState.Kind state) implements Outcome {}

        /** The instance has no such case. */
        record NotFound() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
