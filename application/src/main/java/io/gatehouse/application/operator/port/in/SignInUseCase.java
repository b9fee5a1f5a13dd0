package io.gatehouse.application.operator.port.in;

import java.time.Duration;

import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Password;

/** Checks who wants to use the admin pages. */
public interface SignInUseCase {

    /** Checks name and password; failures are counted and, like success, audited. */
    Outcome signIn(Command command);

    /**
     * What was typed, and where.
     *
     * @param name    as typed; need not be a user name
     * @param address the network address of the browser
     */
    record Command(String name, Password password, String address) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is this operator. */
        record SignedIn(Operator operator) implements Outcome {}

        /** Name or password is wrong, or the operator is disabled; not said which. */
        record Refused() implements Outcome {}

        /**
         * Too many failures; the password was not looked at.
         *
         * @param retryAfter how long it takes until so many of them are forgotten that another attempt is taken
         */
        record Throttled(Duration retryAfter) implements Outcome {}
    }
}
