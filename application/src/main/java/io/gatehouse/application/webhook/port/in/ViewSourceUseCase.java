package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.domain.webhook.SourceId;

/** Shows a source. */
public interface ViewSourceUseCase {

    /** The source with those secrets of the environment that it accepts; empty if there is none of that id. */
    Optional<SourceDetail> view(Query query);

    /** Which one. */
    record Query(SourceId source) {}
}
