package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that was refused, kept for those who ask why a webhook does not arrive. The body is not kept: nobody vouched
 * for it, and it may hold personal data.
 *
 * @param slug    the last part of the URL it came to
 * @param size    bytes of the body, as far as it was read
 * @param hash    of the body; empty where it was not read whole
 * @param headers those of the request, without credentials
 * @param address the network address it came from
 */
public record RefusedRequest(
        UUID id,
        String slug,
        RefusalCause cause,
        int size,
        Optional<BodyHash> hash,
        List<Header> headers,
        String address,
        Instant receivedAt) {

    public RefusedRequest {
        headers = List.copyOf(headers);
    }
}
