package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventId;

/** Shows an event with all of its body. */
public interface RevealEventBodyUseCase {

    /**
     * The event, once it is in the audit trail that the operator saw it; empty if there is none of that id. Where the
     * body is not kept any more, nothing is seen and nothing written down.
     */
    Optional<EventDetail> reveal(Command command);

    /** Which one, and who wants to see it. */
    record Command(EventId event, Username operator) {}
}
