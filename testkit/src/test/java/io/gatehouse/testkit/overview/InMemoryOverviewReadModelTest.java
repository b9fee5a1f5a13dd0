package io.gatehouse.testkit.overview;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.testkit.installation.InMemoryCallbackLog;
import io.gatehouse.testkit.installation.InMemoryInstallationReadModel;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.kyc.InMemoryIdentityArrivals;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemoryRefusals;
import io.gatehouse.testkit.webhook.InMemorySourceActivity;
import io.gatehouse.testkit.webhook.InMemorySourceReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;

class InMemoryOverviewReadModelTest extends OverviewReadModelContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    private final InMemoryRefusals refusals = new InMemoryRefusals(unitOfWork);
    private final InMemoryIdentityArrivals arrivals = new InMemoryIdentityArrivals(unitOfWork);
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, sources);

    private final InMemorySourceActivity activity = new InMemorySourceActivity(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(
            inbox, new SequentialIds(), new MutableInstantSource());

    @Override
    protected OverviewReadModel readModel() {
        return new InMemoryOverviewReadModel(
                new InMemoryInstallationReadModel(installations, new InMemoryCallbackLog(unitOfWork)),
                new InMemorySourceReadModel(sources, inbox), new InMemoryEventReadModel(inbox, sources), inbox,
                refusals, arrivals, troubles, activity);
    }

    @Override
    protected Installations installations() {
        return installations;
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected Refusals refusals() {
        return refusals;
    }

    @Override
    protected IdentityArrivals arrivals() {
        return arrivals;
    }

    @Override
    protected Troubles troubles() {
        return troubles;
    }

    @Override
    protected SourceActivity activity() {
        return activity;
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
