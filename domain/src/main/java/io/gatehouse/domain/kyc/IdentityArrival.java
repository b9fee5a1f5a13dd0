package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.SourceId;

/**
 * That an identity has appeared in a ledger: where the check of a person begins. It tells who appeared and nothing of the
 * person; whoever checks reads that from the event or from the ledger.
 *
 * @param source   the ledger
 * @param instance its instance, where the source is tied to one
 * @param event    that told of it first
 */
public record IdentityArrival(
        IdentityId identity, SourceId source, Optional<InstanceId> instance, EventId event, Instant arrivedAt) {}
