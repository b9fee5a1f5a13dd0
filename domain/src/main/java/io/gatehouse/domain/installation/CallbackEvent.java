package io.gatehouse.domain.installation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A callback of Blnk Cloud that was accepted, with what became of it. Without its body, which holds the API key.
 *
 * @param idempotencyKey as Cloud sent it; empty where it sent none
 */
public record CallbackEvent(
        UUID id,
        CallbackKind kind,
        CallbackOutcome outcome,
        InstallationId installation,
        AppId app,
        InstanceId instance,
        Optional<OrganizationId> organization,
        Optional<String> idempotencyKey,
        Instant receivedAt) {}
