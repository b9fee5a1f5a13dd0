package io.gatehouse.application.outbox.port.out;

import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.SlackNotice;

/**
 * The Slack channel of those who run Gatehouse. Used outside of any unit of work: it may take seconds. Never throws for
 * what the other side does. Thread-safe.
 */
public interface SlackChannel {

    /** Posts the notice. Slack knows no idempotency key: a notice whose answer got lost may be posted twice. */
    CallOutcome post(SlackNotice notice);
}
