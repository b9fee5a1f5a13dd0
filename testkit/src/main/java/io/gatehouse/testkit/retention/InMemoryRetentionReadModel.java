package io.gatehouse.testkit.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;

/** What is kept, in memory. */
public final class InMemoryRetentionReadModel implements RetentionReadModel {

    private final InMemoryEventInbox inbox;

    /** One over that inbox. */
    public InMemoryRetentionReadModel(InMemoryEventInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Oldest oldest(Scope scope) {
        return new Oldest(
                oldest(scope, event -> inbox.expungedAt(event.id()).isEmpty()), oldest(scope, _ -> true));
    }

    private Optional<Instant> oldest(Scope scope, Predicate<ReceivedEvent> also) {
        return inbox.rows().stream().filter(event -> InMemoryAgedEvents.isIn(scope, event.name())).filter(also)
                .map(ReceivedEvent::receivedAt).min(Comparator.naturalOrder());
    }
}
