package io.gatehouse.application.trouble.port.in;

import java.time.Duration;

/** Tells those who run Gatehouse what goes wrong. */
public interface TellOfTroublesUseCase {

    /** For so long a trouble that was told is not told again; what occurs in the meantime is summed up at its end. */
    Duration WINDOW = Duration.ofMinutes(5);

    /** Puts notices of what has not been told yet into the outbox; returns of how many troubles. */
    int tell();
}
