package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.List;

import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SecretId;

/** Everything that is stored of an event, personal data included; for use cases, not for pages. */
public record EventRecord(
        EventSummary summary,
        Payload payload,
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

    /** The event for a page, with as much of its body as the reader may see. */
    public EventDetail detail(BodyText body) {
        return new EventDetail(summary, hash, headers, signedAt, verifiedBy, deliveries, attempts, body);
    }
}
