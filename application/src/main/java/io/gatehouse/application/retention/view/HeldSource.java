package io.gatehouse.application.retention.view;

import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.retention.LegalHold;

/** A source on hold, with its name. */
public record HeldSource(SourceRef source, LegalHold hold) {}
