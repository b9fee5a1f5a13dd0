package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SecretId;

/** Everything that is stored of an event, personal data included; for use cases, not for pages. */
public record EventRecord(
        EventSummary summary,
        StoredBody body,
        BodyHash hash,
        List<Header> headers,
        Instant signedAt,
        SecretId verifiedBy,
        List<Delivery> deliveries,
        List<Attempt> attempts) {

    public EventRecord {
        headers = List.copyOf(headers);
        deliveries = List.copyOf(deliveries);
        attempts = List.copyOf(attempts);
    }

    /** The event as its handler would get it if it were tried now; empty if it has no name or no body any more. */
    public Optional<EventToHandle> toHandle() {
        return switch (body) {
            case StoredBody.Kept(var payload) -> toHandle(payload);
            case StoredBody.Expunged _ -> Optional.empty();
        };
    }

    private Optional<EventToHandle> toHandle(Payload payload) {
        return summary.name().map(name -> new EventToHandle(
                summary.id(), summary.source().id(), summary.instance(), name, summary.resource(), payload,
                summary.receivedAt(), summary.attempts() + 1,
                attempts.stream().anyMatch(attempt -> attempt.outcome() == AttemptOutcome.HANDLED)));
    }

    /** The event for a page, with as much of its body as the reader may see. */
    public EventDetail detail(BodyText text, Replayable replayable) {
        return new EventDetail(summary, hash, headers, signedAt, verifiedBy, deliveries, attempts, replayable, text);
    }
}
