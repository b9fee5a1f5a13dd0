package io.gatehouse.application.kyc.handler;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.LedgerCall.ResultNote;

/**
 * Writes results into the metadata of identities. Calls come in no order, so where an older result was written after a
 * newer one, the newer one is written again.
 */
public final class ResultNoteHandler implements CallHandler<ResultNote> {

    private final LedgerCloud cloud;
    private final Outbox outbox;
    private final CaseNotes notes;

    /** Writing there. */
    public ResultNoteHandler(
            LedgerCloud cloud, Outbox outbox, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        this.cloud = cloud;
        this.outbox = outbox;
        this.notes = new CaseNotes(cases, trail, ids, clock);
    }

    @Override
    public Class<ResultNote> kind() {
        return ResultNote.class;
    }

    @Override
    public CallOutcome make(ResultNote note) {
        return LedgerAnswers.ask(cloud, note.about(), "write the result of a check", ledger -> LedgerAnswers.outcome(
                ledger.write(note.about().identity(), note.verification()), _ -> new CallOutcome.Made()));
    }

    @Override
    public void settled(ResultNote note, CallOutcome outcome) {
        var kycCase = notes.keep(
                note, outcome, CaseAction.RESULT_WRITTEN, CaseAction.RESULT_NOT_WRITTEN,
                Map.of("status", note.verification().status().word()));
        if (outcome instanceof CallOutcome.Made) {
            kycCase.verification().filter(current -> !current.equals(note.verification()))
                    .ifPresent(current -> outbox.add(new ResultNote(again(note, kycCase), note.about(), current)));
        }
    }

    private static IdempotencyKey again(ResultNote older, KycCase kycCase) {
        return IdempotencyKey.of(
                "result", kycCase.id().toString(), Long.toString(kycCase.version()),
                "after-" + older.verification().decidedAt().toEpochMilli());
    }
}
