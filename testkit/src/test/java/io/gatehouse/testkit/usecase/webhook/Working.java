package io.gatehouse.testkit.usecase.webhook;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.service.WorkOffEventsService;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

/** What works off events in tests that do not care whom it tells about it. */
final class Working {

    private Working() {}

    static WorkOffEventsUseCase off(
            InMemoryUnitOfWork unitOfWork, InMemoryEventQueue queue, InstantSource clock, EventHandler... handlers) {
        return new WorkOffEventsService(
                unitOfWork, queue, List.of(handlers), new InMemoryOutbox(unitOfWork, new SequentialIds(), clock),
                new InMemoryTroubles(unitOfWork, new InMemorySources(unitOfWork)),
                new InMemorySourceHealth(new InMemoryEventInbox(unitOfWork)), new Random(7), clock);
    }
}
