package io.gatehouse.application.kyc.handler;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.LedgerCall.HeldTransactionsOrder;

/** Commits or voids what a ledger holds of an identity. One that was settled before counts as settled. */
public final class HeldTransactionsHandler implements CallHandler<HeldTransactionsOrder> {

    private final LedgerCloud cloud;
    private final CaseNotes notes;

    /** Settling them there. */
    public HeldTransactionsHandler(LedgerCloud cloud, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        this.cloud = cloud;
        this.notes = new CaseNotes(cases, trail, ids, clock);
    }

    @Override
    public Class<HeldTransactionsOrder> kind() {
        return HeldTransactionsOrder.class;
    }

    @Override
    public CallOutcome make(HeldTransactionsOrder order) {
        return LedgerAnswers.ask(cloud, order.about(), "settle held transactions", ledger -> LedgerAnswers.outcome(
                ledger.inflight(order.about().identity()), held -> settle(ledger, held, order.commits())));
    }

    /** All of them, in order of age; at the first that does not work it stops, and all are asked for again later. */
    private static CallOutcome settle(Ledger ledger, List<InflightTransaction> held, boolean commits) {
        for (var transaction : held) {
            var answer = commits ? ledger.commit(transaction.id()) : ledger.cancel(transaction.id());
            var outcome = LedgerAnswers.outcome(answer, _ -> new CallOutcome.Made());
            if (!(outcome instanceof CallOutcome.Made)) {
                return outcome;
            }
        }
        return new CallOutcome.Made(Map.of("transactions", Integer.toString(held.size())));
    }

    @Override
    public void settled(HeldTransactionsOrder order, CallOutcome outcome) {
        notes.keep(
                order, outcome, CaseAction.TRANSACTION_SETTLED, CaseAction.TRANSACTION_NOT_SETTLED,
                Map.of("order", order.commits() ? "commit" : "void"));
    }
}
