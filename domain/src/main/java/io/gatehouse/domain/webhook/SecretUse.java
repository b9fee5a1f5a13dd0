package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much a signing secret is in use, by the deliveries that it verified.
 *
 * @param deliveries how many in the time looked at
 * @param lastAt     when the last one was; empty if there was none as far back as is known
 */
public record SecretUse(SecretId secret, long deliveries, Optional<Instant> lastAt) {

    /**
     * How long a secret has to be out of use before it may go without further ado. A Core repeats a delivery that failed
     * for up to about two weeks, and signs each attempt with the secret that it has then; one that still has the old one
     * may be a node that is rarely up.
     */
    public static final Duration QUIET = Duration.ofDays(21);

    /** A secret that nothing was signed with. */
    public static SecretUse none(SecretId secret) {
        return new SecretUse(secret, 0, Optional.empty());
    }

    /** Whether nothing was signed with it for so long that nobody will miss it. */
    public boolean isQuiet(Instant now) {
        return lastAt.isEmpty() || isQuiet(lastAt.get(), now);
    }

    /** Whether that last use is so long ago that nobody will miss the secret. */
    public static boolean isQuiet(Instant lastAt, Instant now) {
        return !lastAt.plus(QUIET).isAfter(now);
    }
}
