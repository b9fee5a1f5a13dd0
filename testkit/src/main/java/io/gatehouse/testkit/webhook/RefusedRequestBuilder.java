package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.RefusedRequest;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** A refused request with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class RefusedRequestBuilder {

    private final UUID id;
    private final String slug;
    private final RefusalCause cause;
    private final Instant receivedAt;

    private RefusedRequestBuilder(UUID id, String slug, RefusalCause cause, Instant receivedAt) {
        this.id = id;
        this.slug = slug;
        this.cause = cause;
        this.receivedAt = receivedAt;
    }

    /** A request to the default source that was signed with an unknown secret, received at {@code START}. */
    public static RefusedRequestBuilder aRefusedRequest() {
        return new RefusedRequestBuilder(
                SequentialIds.number(1), "default", new RefusalCause.UnknownSecret(), MutableInstantSource.START);
    }

    /** Under this id. */
    public RefusedRequestBuilder withId(UUID value) {
        return new RefusedRequestBuilder(value, slug, cause, receivedAt);
    }

    /** To this URL. */
    public RefusedRequestBuilder to(String value) {
        return new RefusedRequestBuilder(id, value, cause, receivedAt);
    }

    /** For this cause. */
    public RefusedRequestBuilder because(RefusalCause value) {
        return new RefusedRequestBuilder(id, slug, value, receivedAt);
    }

    /** Received at this time. */
    public RefusedRequestBuilder at(Instant time) {
        return new RefusedRequestBuilder(id, slug, cause, time);
    }

    /** The refused request. */
    public RefusedRequest build() {
        return new RefusedRequest(
                id, slug, cause, 42, Optional.of(new BodyHash("ab".repeat(32))),
                List.of(new Header("content-type", "application/json")), "203.0.113.7", receivedAt);
    }
}
