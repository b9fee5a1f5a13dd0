package io.gatehouse.application.webhook.port.out;

import java.time.Instant;

import io.gatehouse.domain.webhook.RefusedRequest;

/** Where refused requests are kept, bounded in number and age. */
public interface Refusals {

    /** Adds the request. */
    void record(RefusedRequest request);

    /** Removes those before {@code oldest}, and of the rest all but the newest {@code most}; returns how many. */
    int trim(Instant oldest, int most);
}
