package io.gatehouse.domain.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What an event is known by: deliveries of one source with equal identities are one event.
 *
 * @param rule  by which it was derived
 * @param time  a time that follows from the identity, where there is one. Not needed to tell events apart: it lets a
 *              store keep together what happened together
 * @param parts what is compared, in this order
 */
public record EventIdentity(IdentityRule rule, Optional<Instant> time, List<String> parts) {

    /** How long the deliveries of a level trigger count as one. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    public EventIdentity {
        parts = List.copyOf(parts);
    }

    /** The identity of a delivery. */
    public static EventIdentity of(Envelope envelope, BodyHash hash, Instant receivedAt) {
        return switch (envelope) {
            case Envelope.NotUnderstood _ -> content(Optional.empty(), hash);
            case Envelope.Understood understood -> of(understood, hash, receivedAt);
        };
    }

    private static EventIdentity of(Envelope.Understood envelope, BodyHash hash, Instant receivedAt) {
        var rule = KnownEvent.named(envelope.name()).map(KnownEvent::identityRule).orElse(IdentityRule.CONTENT);
        var time = envelope.stamp().flatMap(EventIdentity::instant);
        var name = envelope.name().value();
        return switch (rule) {
            case RESOURCE -> envelope.resource()
                    .map(resource -> new EventIdentity(rule, time, List.of(name, resource)))
                    .orElseGet(() -> content(time, hash));
            case CREATION -> envelope.resource()
                    .flatMap(resource -> envelope.stamp()
                            .map(stamp -> new EventIdentity(rule, time, List.of(name, resource, second(stamp)))))
                    .orElseGet(() -> content(time, hash));
            case QUEUEING -> envelope.resource()
                    .flatMap(resource -> envelope.stamp()
                            .map(stamp -> new EventIdentity(rule, time, List.of(name, resource, stamp))))
                    .orElseGet(() -> content(time, hash));
            case CONTENT -> content(time, hash);
            case CONTENT_IN_WINDOW -> {
                var window = receivedAt.getEpochSecond() / WINDOW.toSeconds();
                yield new EventIdentity(
                        rule, Optional.of(Instant.ofEpochSecond(window * WINDOW.toSeconds())),
                        List.of(hash.hex(), Long.toString(window)));
            }
        };
    }

    private static EventIdentity content(Optional<Instant> time, BodyHash hash) {
        return new EventIdentity(IdentityRule.CONTENT, time, List.of(hash.hex()));
    }

    /**
     * The time without what is below a second. An event has the time of creation to the nanosecond, as Core had it in
     * memory; the record that is read later has what the ledger's database keeps of it, which is less.
     */
    private static String second(String stamp) {
        return instant(stamp).map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(stamp);
    }

    /** Blnk writes RFC 3339, and a time that is not set as the year 1. */
    private static Optional<Instant> instant(String stamp) {
        try {
            return Optional.of(OffsetDateTime.parse(stamp).toInstant()).filter(time -> time.isAfter(Instant.EPOCH));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
