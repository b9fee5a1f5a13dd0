package io.gatehouse.application.operator.port.in;

import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;

/** Lets somebody in at the first start. */
public interface CreateFirstOperatorUseCase {

    /** Adds the operator with the role {@code OPERATOR} if there is none at all; audited. */
    Outcome create(Command command);

    /** Name and password from the settings. */
    record Command(Username username, Password password) {}

    /** What became of it. */
    sealed interface Outcome {

        /** The operator may sign in now. */
        record Created() implements Outcome {}

        /** There are operators already; nothing changed. */
        record NotNeeded() implements Outcome {}

        /** The password is too short. */
        record TooShort() implements Outcome {}
    }
}
