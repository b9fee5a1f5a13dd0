package io.gatehouse.testkit.usecase.overview;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.overview.service.ViewOverviewService;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.testkit.installation.InMemoryCallbackLog;
import io.gatehouse.testkit.installation.InMemoryInstallationReadModel;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.kyc.InMemoryIdentityArrivals;
import io.gatehouse.testkit.overview.InMemoryOverviewReadModel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemoryRefusals;
import io.gatehouse.testkit.webhook.InMemorySourceActivity;
import io.gatehouse.testkit.webhook.InMemorySourceReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

class ViewOverviewServiceTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);

    @Test
    void countsAsTodaysWhatCameSinceMidnightUtc() {
        receive(1, MIDNIGHT.minusNanos(1));
        receive(2, MIDNIGHT);

        assertThat(overview().eventsToday()).isEqualTo(new BoundedCount(1, true));
    }

    @Test
    void showsTheLatestEightEvents() {
        for (var i = 1; i <= 9; i++) {
            receive(i, MIDNIGHT.plusSeconds(i));
        }

        assertThat(overview().latestEvents()).hasSize(8).extracting(EventSummary::id)
                .startsWith(new EventId(SequentialIds.number(9)));
        assertThat(overview().lastEventAt()).contains(MIDNIGHT.plusSeconds(9));
    }

    private void receive(int number, Instant at) {
        inbox.store(anEvent().withId(SequentialIds.number(number)).at(at).build());
    }

    private Overview overview() {
        var installations = new InMemoryInstallationReadModel(
                new InMemoryInstallations(unitOfWork), new InMemoryCallbackLog(unitOfWork));
        var readModel = new InMemoryOverviewReadModel(
                installations, new InMemorySourceReadModel(sources, inbox), new InMemoryEventReadModel(inbox, sources),
                inbox, new InMemoryRefusals(unitOfWork), new InMemoryIdentityArrivals(unitOfWork),
                new InMemoryTroubles(unitOfWork, sources), new InMemorySourceActivity(unitOfWork));
        return new ViewOverviewService(unitOfWork, readModel, new MutableInstantSource()).view();
    }
}
