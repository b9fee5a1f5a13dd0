package io.gatehouse.application.webhook.view;

import java.time.Instant;

import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.SecretId;

/**
 * One delivery of an event.
 *
 * @param signedAt   when the sender signed it, by its clock
 * @param verifiedBy the secret whose signature matched
 */
public record Delivery(Instant receivedAt, DeliveryOutcome outcome, Instant signedAt, SecretId verifiedBy) {}
