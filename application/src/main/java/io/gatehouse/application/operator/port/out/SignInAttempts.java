package io.gatehouse.application.operator.port.out;

import java.time.Instant;

import io.gatehouse.domain.operator.SignInFailures;

/** Remembers failed sign-ins for as long as they count. Used inside a unit of work. */
public interface SignInAttempts {

    /** How often it failed since {@code since}, for the name as it was typed and the network address. */
    SignInFailures failures(String name, String address, Instant since);

    /** Remembers a failure. */
    void recordFailure(String name, String address, Instant at);

    /** Forgets the failures of that name from that address. */
    void forget(String name, String address);
}
