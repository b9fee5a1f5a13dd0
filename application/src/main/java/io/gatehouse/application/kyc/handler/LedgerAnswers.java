package io.gatehouse.application.kyc.handler;

import java.util.function.Function;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.domain.audit.Actor.ApplicationActor;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.LedgerCall.About;

/** What the answers of a ledger mean for a call that is in the outbox. */
final class LedgerAnswers {

    private static final ApplicationActor ACTOR = new ApplicationActor("outbox");

    private LedgerAnswers() {}

    /** Opens the ledger that a call is about, and makes the call there. */
    static CallOutcome ask(LedgerCloud cloud, About about, String purpose, Function<Ledger, CallOutcome> call) {
        var access = new LedgerCloud.Access(
                about.installation(), about.instance(), about.permissions(), ACTOR, purpose);
        return switch (cloud.open(access)) {
            case LedgerCloud.Opening.Opened(var ledger) -> call.apply(ledger);
            case LedgerCloud.Opening.NoKey _ -> new CallOutcome.Refused("the installation has ended");
            case LedgerCloud.Opening.KeyRejected _ ->
                new CallOutcome.Refused("Blnk Cloud does not accept the key of the installation");
        };
    }

    /** The outcome of an answer; of one that was given, what the reader makes of it. */
    static <T> CallOutcome outcome(Answer<T> answer, Function<T, CallOutcome> reader) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> reader.apply(value);
            case Answer.Failed<T>(var failure) -> outcome(failure);
        };
    }

    private static CallOutcome outcome(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorized _ ->
                new CallOutcome.Refused("Blnk Cloud does not accept the key of the installation");
            case Failure.Forbidden(var missing) ->
                new CallOutcome.Refused("the installation was not granted the scope " + missing);
            case Failure.NotFound _ -> new CallOutcome.Refused("the ledger has no such record");
            case Failure.RateLimited(var after) -> new CallOutcome.Later("Blnk Cloud asks for fewer calls", after);
            case Failure.Unavailable(var why, var after) -> new CallOutcome.Later(why, after);
            case Failure.NotKept(var attempts) ->
                new CallOutcome.Later("others wrote over what was written " + attempts + " times");
            case Failure.NotUnderstood(var why) -> new CallOutcome.Later(why);
        };
    }
}
