package io.gatehouse.application.kyc.port.in;

import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.operator.Username;

/** An operator has it checked whether the history of a case is as it was written. */
public interface VerifyCaseTrailUseCase {

    /** Reads all of it, and notes what came of it in the audit trail. Nothing of the history itself is shown. */
    Outcome verify(Command command);

    /** Which case, and who asks. */
    record Command(CaseId caseId, Username operator) {}

    /** What came of it. */
    sealed interface Outcome {

        /** This. */
        record Verified(ChainState chain) implements Outcome {}

        /** There is no such case. */
        record NotFound() implements Outcome {}
    }
}
