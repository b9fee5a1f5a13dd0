package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;

/**
 * A row in the event log.
 *
 * @param name     empty if the body was not understood
 * @param resource the id of what it is about, where it has one
 * @param size     of the body, in bytes
 * @param attempts how many attempts at handling it have ended
 * @param synthetic whether Gatehouse made it itself, from a record of the ledger
 */
public record EventSummary(
        EventId id,
        Instant receivedAt,
        SourceRef source,
        Optional<InstanceId> instance,
        Optional<EventName> name,
        Optional<String> resource,
        EventState state,
        int size,
        int attempts,
        boolean synthetic) {}
