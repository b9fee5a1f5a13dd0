package io.gatehouse.application.webhook.service;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.webhook.SweepOutcome;

/** What a call to Blnk Cloud that failed means for a sweep. */
final class LedgerFailures {

    private LedgerFailures() {}

    static SweepOutcome outcome(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorized _ -> SweepOutcome.KEY_REJECTED;
            case Failure.Forbidden _ -> SweepOutcome.SCOPE_MISSING;
            case Failure.RateLimited _ -> SweepOutcome.RATE_LIMITED;
            case Failure.Unavailable _,Failure.NotKept _ -> SweepOutcome.UNAVAILABLE;
            case Failure.NotFound _,Failure.NotUnderstood _ -> SweepOutcome.NOT_UNDERSTOOD;
        };
    }

    /** What more there is to say; may be empty. */
    static String detail(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorized _,Failure.RateLimited _ -> "";
            case Failure.Forbidden(var missing) -> missing.scope();
            case Failure.NotFound _ -> "Blnk Cloud answers with status 404";
            case Failure.Unavailable(var why, var _) -> why;
            case Failure.NotKept _ -> "What was written does not stay there";
            case Failure.NotUnderstood(var why) -> why;
        };
    }
}
