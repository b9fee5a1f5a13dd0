package io.gatehouse.application.kyc.handler;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlertEnd;

/** Ends alerts in Blnk Cloud. One that is not there, or may not be looked for, is left alone. */
public final class ReviewAlertEndHandler implements CallHandler<ReviewAlertEnd> {

    private final LedgerCloud cloud;

    /** Ending them there. */
    public ReviewAlertEndHandler(LedgerCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public Class<ReviewAlertEnd> kind() {
        return ReviewAlertEnd.class;
    }

    @Override
    public CallOutcome make(ReviewAlertEnd end) {
        return LedgerAnswers.ask(cloud, end.about(), "end the alert of a review", ledger -> LedgerAnswers.outcome(
                ledger.findAlert(end.about().identity().value(), end.marker()),
                found -> found.map(id -> change(ledger, id, end)).orElseGet(CallOutcome.Made::new)));
    }

    private static CallOutcome change(Ledger ledger, AlertId id, ReviewAlertEnd end) {
        return LedgerAnswers.outcome(ledger.change(id, end.change()), _ -> new CallOutcome.Made());
    }
}
