package io.gatehouse.application.operator.port.out;

import java.time.Instant;

import io.gatehouse.domain.operator.SignInFailures;

/** Remembers failed sign-ins for as long as they count. Used inside a unit of work. */
public interface SignInAttempts {

    /** The failures later than {@code after}, of the name as it was typed and of the network address. */
    SignInFailures failures(String name, String address, Instant after);

    /** Remembers a failure. */
    void recordFailure(String name, String address, Instant at);

    /** Forgets the failures of that name from that address. */
    void forget(String name, String address);
}
