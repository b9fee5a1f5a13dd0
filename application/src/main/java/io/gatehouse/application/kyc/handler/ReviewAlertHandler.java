package io.gatehouse.application.kyc.handler;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlert;

/** Raises alerts in Blnk Cloud. */
public final class ReviewAlertHandler implements CallHandler<ReviewAlert> {

    private final LedgerCloud cloud;
    private final CaseNotes notes;

    /** Raising them there. */
    public ReviewAlertHandler(LedgerCloud cloud, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        this.cloud = cloud;
        this.notes = new CaseNotes(cases, trail, ids, clock);
    }

    @Override
    public Class<ReviewAlert> kind() {
        return ReviewAlert.class;
    }

    @Override
    public CallOutcome make(ReviewAlert alert) {
        return LedgerAnswers.ask(cloud, alert.about(), "raise an alert for a review", ledger -> LedgerAnswers.outcome(
                ledger.flag(alert.about().identity().value(), alert.text()),
                id -> new CallOutcome.Made(Map.of("alert", id.value()))));
    }

    @Override
    public void settled(ReviewAlert alert, CallOutcome outcome) {
        notes.keep(alert, outcome, CaseAction.ALERT_RAISED, CaseAction.ALERT_NOT_RAISED, Map.of());
    }
}
