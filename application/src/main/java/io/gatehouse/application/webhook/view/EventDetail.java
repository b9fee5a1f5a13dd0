package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.List;

import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.SecretId;

/**
 * An event as its page shows it.
 *
 * @param headers    as received, without credentials
 * @param signedAt   when the sender signed it, by its clock
 * @param verifiedBy the secret whose signature matched
 * @param deliveries all of them, the first one first
 * @param attempts   at handling it, the first one first
 * @param replayable whether it can be handled once more
 */
public record EventDetail(
        EventSummary summary,
        BodyHash hash,
        List<Header> headers,
        Instant signedAt,
        SecretId verifiedBy,
        List<Delivery> deliveries,
        List<Attempt> attempts,
        Replayable replayable,
        BodyText body) {

    public EventDetail {
        headers = List.copyOf(headers);
        deliveries = List.copyOf(deliveries);
        attempts = List.copyOf(attempts);
    }
}
