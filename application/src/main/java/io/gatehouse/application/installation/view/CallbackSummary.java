package io.gatehouse.application.installation.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;

/** A row in the list of callbacks that Blnk Cloud sent. */
public record CallbackSummary(
        UUID id,
        Instant receivedAt,
        CallbackKind kind,
        CallbackOutcome outcome,
        InstallationId installation,
        InstanceId instance,
        Optional<OrganizationId> organization) {}
