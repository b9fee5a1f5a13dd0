package io.gatehouse.domain.webhook;

import java.time.Instant;

/** One of the secrets that a source accepts signatures of. */
public record SourceSecret(SecretId id, SigningSecret secret, Instant addedAt) {}
