package io.gatehouse.application.kyc.service;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;

/** Why the ledger could not be asked, in words for a history and for a page. */
final class LedgerFailure {

    private LedgerFailure() {}

    /** In short. */
    static String code(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorized _ -> "key-rejected";
            case Failure.Forbidden _ -> "not-granted";
            case Failure.NotFound _ -> "not-found";
            case Failure.RateLimited _ -> "too-many-calls";
            case Failure.Unavailable _ -> "cloud-unavailable";
            case Failure.NotKept _ -> "written-over";
            case Failure.NotUnderstood _ -> "not-understood";
        };
    }

    /** In a sentence. */
    static String sentence(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorized _ ->
                "Blnk Cloud does not accept the key of this installation. Install the app again to get a new one.";
            case Failure.Forbidden(var missing) ->
                "The installation was not granted the scope " + missing + ". Install the app again with it.";
            case Failure.NotFound _ -> "The ledger has no such record.";
            case Failure.RateLimited _ -> "Blnk Cloud asks for fewer calls. Try again in a minute.";
            case Failure.Unavailable unavailable -> unavailable.why() + ". Try again in a minute.";
            case Failure.NotKept _ -> "Others write over what Gatehouse writes.";
            case Failure.NotUnderstood notUnderstood -> notUnderstood.why() + ".";
        };
    }
}
