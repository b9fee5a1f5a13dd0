package io.gatehouse.domain.retention;

import java.time.Instant;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.SourceId;

/** That nothing of a source's events may be removed, because somebody may have to prove something by them. */
public record LegalHold(SourceId source, Instant since, Username by, Reason reason) {}
