package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;

/**
 * A row in the list of sources.
 *
 * @param secrets     how many secrets are accepted; a read model does not know those of the environment
 * @param lastEventAt when its newest event arrived
 */
public record SourceSummary(
        SourceRef source, Optional<InstanceId> instance, boolean enabled, int secrets, Optional<Instant> lastEventAt) {}
