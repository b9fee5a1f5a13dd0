package io.gatehouse.testkit.watching;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

class InMemorySignsTest extends SignsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemorySourceHealth health = new InMemorySourceHealth(inbox);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(
            inbox, new SequentialIds(), new MutableInstantSource());

    @Override
    protected Signs signs() {
        return new InMemorySigns(sources, health, queue);
    }

    @Override
    protected Sources sources() {
        return sources;
    }

    @Override
    protected SourceHealth health() {
        return health;
    }

    @Override
    protected void settle() {
        // It shows at once.
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected EventQueue queue() {
        return queue;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
