package io.gatehouse.application.webhook.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** How well sources are doing, as far as it was counted. */
public interface SourceHealthReadModel {

    /** One for each of these sources, in their order; nothing where nothing was counted. */
    List<SourceVitals> vitals(List<SourceId> sources, Instant now);

    /** When a secret verified a delivery for the last time. */
    Optional<Instant> lastUse(SourceId source, SecretId secret);
}
