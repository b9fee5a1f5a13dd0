package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.util.List;

/** Why a request on the webhook URL was refused. None quotes a credential. */
public sealed interface RefusalCause {

    /** A stable name for the kind of cause, for filters, metrics and problem types. */
    default String code() {
        return switch (this) {
            case UnknownSource _ -> "unknown-source";
            case TooLarge _ -> "too-large";
            case UnexpectedHeader _ -> "unexpected-header";
            case Unsigned _ -> "unsigned";
            case MalformedHeader _ -> "malformed-header";
            case NoSecret _ -> "no-secret";
            case EmptyKey _ -> "empty-key";
            case UnknownSecret _ -> "unknown-secret";
            case Stale _ -> "stale";
        };
    }

    /** No source has this URL, or it is switched off. */
    record UnknownSource() implements RefusalCause {}

    /** The body is larger than {@code limit} bytes. */
    record TooLarge(int limit) implements RefusalCause {}

    /** An expected header is missing or has another value. */
    record UnexpectedHeader(String name) implements RefusalCause {}

    /** One or both of the signature headers are missing: Core signs webhooks only if it has a secret. */
    record Unsigned(List<String> missingHeaders) implements RefusalCause {

        public Unsigned {
            missingHeaders = List.copyOf(missingHeaders);
        }
    }

    /** The header is there and cannot be what Core sends: 64 lower-case hex digits, or 1 to 19 decimal digits. */
    record MalformedHeader(String name) implements RefusalCause {}

    /** The source has no secret to verify with. */
    record NoSecret() implements RefusalCause {}

    /** Signed with the empty key, which is what a Core without a secret does; anybody can do that. */
    record EmptyKey() implements RefusalCause {}

    /** The signature is of none of the source's secrets: another secret, or an altered body. */
    record UnknownSecret() implements RefusalCause {}

    /**
     * Signed with one of the source's secrets, but too long ago or ahead of time.
     *
     * @param skew our clock minus the sender's; positive if the sender is behind
     */
    record Stale(Duration skew, Duration tolerance) implements RefusalCause {}
}
