package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.RefusalSummary;

/** Lists refused requests. */
public interface BrowseRefusalsUseCase {

    /** A page of them, newest first. */
    Page<RefusalSummary> browse(Query query);

    /** Which ones; a condition that is empty does not count. */
    record Query(Optional<String> slug, Optional<String> cause, PageRequest page) {}
}
