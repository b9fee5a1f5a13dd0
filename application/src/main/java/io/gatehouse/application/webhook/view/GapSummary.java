package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Gap;

/**
 * A row in the list of gaps.
 *
 * @param settledAt when it ended, if it did
 * @param event     what fills it, if anything
 */
public record GapSummary(Gap gap, SourceRef source, Optional<Instant> settledAt, Optional<EventId> event) {}
