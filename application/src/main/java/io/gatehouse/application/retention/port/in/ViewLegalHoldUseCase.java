package io.gatehouse.application.retention.port.in;

import java.util.Optional;

import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.webhook.SourceId;

/** Shows whether a source is on hold. */
public interface ViewLegalHoldUseCase {

    /** The hold; empty if there is none. */
    Optional<LegalHold> view(Query query);

    /** Which source. */
    record Query(SourceId source) {}
}
