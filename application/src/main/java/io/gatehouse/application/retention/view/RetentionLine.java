package io.gatehouse.application.retention.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;

/**
 * How long some events are kept, and the oldest there are.
 *
 * @param name         of the events; empty for all that have no rule of their own
 * @param oldestBody   when the oldest event was received whose body is there; empty if none is, or if that is not known
 *                     because the log is being gone through anew
 * @param oldestRecord likewise, with or without a body
 */
public record RetentionLine(
        Optional<EventName> name,
        RetentionPeriods periods,
        Optional<Instant> oldestBody,
        Optional<Instant> oldestRecord) {}
