package io.gatehouse.application.kyc.port.in;

import java.time.Instant;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.portal.PortalSessionId;

/** Somebody in the portal says which reviewer they are, and proves it. */
public interface SignInReviewerUseCase {

    /** Makes the portal session that reviewer's, until it ends or they leave; audited. */
    Outcome signIn(Command command);

    /**
     * Who they say they are.
     *
     * @param address from where, to slow down whoever guesses
     */
    record Command(
            PortalSessionId session, InstanceId instance, ReviewerId reviewer, Password pin, String address) {}

    /** What became of it. */
    sealed interface Outcome {

        /** They are. */
        record SignedIn(String name) implements Outcome {}

        /** There is no such reviewer, they may not decide any more, or the PIN is another; it is not told which. */
        record Refused() implements Outcome {}

        /** Too many tries; no further one counts before then. */
        record Throttled(Instant until) implements Outcome {}
    }
}
