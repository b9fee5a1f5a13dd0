package io.gatehouse.application.webhook.port.out;

import java.util.Optional;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.RefusalSummary;

/** Refused requests as pages show them. */
public interface RefusalReadModel {

    /**
     * The refused requests, newest first.
     *
     * @param slug  where given, only those that came to this URL
     * @param cause where given, only those with this cause, by its {@code RefusalCause.code()}
     */
    Page<RefusalSummary> page(Optional<String> slug, Optional<String> cause, PageRequest page);
}
