package io.gatehouse.application.webhook.port.in;

import java.time.Instant;

import io.gatehouse.domain.operator.Username;

/** Has all ledgers compared with what they sent, soon. */
public interface RequestSweepUseCase {

    /** Makes all sweeps due, also those that stopped because a key was rejected; audited. Returns when, by our clock. */
    Instant request(Username operator);
}
