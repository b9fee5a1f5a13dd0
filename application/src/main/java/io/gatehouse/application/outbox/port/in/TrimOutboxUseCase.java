package io.gatehouse.application.outbox.port.in;

/** Forgets calls that were settled long ago. */
public interface TrimOutboxUseCase {

    /** So long a call is known after it was made, so that asking for it again has no effect. */
    int DAYS = 60;

    /** Forgets some of those that are older; returns how many. */
    int trim();
}
