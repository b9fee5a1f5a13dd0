package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.RefusalCause;

/**
 * A row in the list of refused requests.
 *
 * @param slug    the last part of the URL it came to
 * @param size    bytes of the body, as far as it was read
 * @param headers as received, without credentials
 */
public record RefusalSummary(
        UUID id,
        Instant receivedAt,
        String slug,
        RefusalCause cause,
        String address,
        int size,
        Optional<BodyHash> hash,
        List<Header> headers) {

    public RefusalSummary {
        headers = List.copyOf(headers);
    }
}
