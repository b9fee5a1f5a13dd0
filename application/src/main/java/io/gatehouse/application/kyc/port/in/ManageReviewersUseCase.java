package io.gatehouse.application.kyc.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;

/** An operator keeps the list of those who may decide on the cases of an instance. */
public interface ManageReviewersUseCase {

    /** What a PIN has at least. */
    int SHORTEST_PIN = 6;

    /** Adds a reviewer or changes one; audited. */
    Outcome manage(Command command);

    /** What is to be done. */
    sealed interface Command {

        /** Who asks. */
        Username operator();

        /** Somebody new. */
        record Add(InstanceId instance, String name, ReviewerRole role, Password pin, Username operator)
                implements
                    Command {}

        /** Somebody has another role, or may decide no more, or again; a PIN that is given replaces theirs. */
        record Change(
                ReviewerId reviewer, ReviewerRole role, boolean isActive, Optional<Password> pin, Reason why,
                Username operator) implements Command {}
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is done. */
        record Managed(ReviewerId reviewer) implements Outcome {}

        /** There is no such reviewer. */
        record NotFound() implements Outcome {}

        /** The name or the PIN will not do; {@code why} is fit for a page. */
        record Invalid(String why) implements Outcome {}

        /** The instance has a reviewer of that name. */
        record NameTaken() implements Outcome {}
    }
}
