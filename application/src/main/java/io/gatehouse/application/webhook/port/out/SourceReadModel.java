package io.gatehouse.application.webhook.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.webhook.SourceId;

/** Sources as pages show them. */
public interface SourceReadModel {

    /** All sources, the default one first, then by name. */
    List<SourceSummary> all();

    /** One source; the secrets of the environment are not in it. */
    Optional<SourceDetail> detail(SourceId id);
}
