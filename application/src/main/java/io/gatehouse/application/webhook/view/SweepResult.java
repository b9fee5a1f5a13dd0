package io.gatehouse.application.webhook.view;

import io.gatehouse.domain.webhook.SweepOutcome;

/**
 * What a sweep came to.
 *
 * @param detail     what more there is to say about the outcome, such as the missing permission; may be empty
 * @param records    how many records were compared
 * @param unreadable how many could not be
 * @param gaps       how many gaps were found that were not known before
 */
public record SweepResult(SweepOutcome outcome, String detail, int records, int unreadable, int gaps) {}
