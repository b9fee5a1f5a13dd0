package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;

/** A reviewer says whether an entry of a list is about the subject. */
public interface JudgeMatchUseCase {

    /** Judges a match of a case in review, once; the case is the reviewer's from then on if it was nobody's. */
    Outcome judge(Command command);

    /** Which match, and what they say. */
    record Command(
            CaseId caseId, MatchId match, Judgement judgement, Reason comment, InstanceId instance,
            PortalSessionId session) {}

    /** Whether it is the subject. */
    enum Judgement {
        SOMEBODY_ELSE,
        THE_SUBJECT
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is judged. */
        record Judged() implements Outcome {}

        /** Somebody has judged it before. */
        record AlreadyJudged() implements Outcome {}

        /** The case is not in review, or the match is of an earlier round. */
        record NotInReview() implements Outcome {}

        /** The instance has no such case, or the case no such match. */
        record NotFound() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
