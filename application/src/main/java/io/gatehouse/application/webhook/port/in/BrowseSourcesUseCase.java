package io.gatehouse.application.webhook.port.in;

import java.util.List;

import io.gatehouse.application.webhook.view.SourceSummary;

/** Lists sources. */
public interface BrowseSourcesUseCase {

    /** All of them, the default one first, then by name. */
    List<SourceSummary> browse();
}
