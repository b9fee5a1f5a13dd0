package io.gatehouse.testkit.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.RefusedRequestBuilder.aRefusedRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link OverviewReadModel} promises over the ports that it reads. */
public abstract class OverviewReadModelContract {

    private static final Instant START = MutableInstantSource.START;
    private static final Instant DAY_AGO = START.minus(Duration.ofDays(1));
    private static final EventName APPLIED = new EventName("transaction.applied");
    private static final EventName VOIDED = new EventName("transaction.void");

    /** The read model under test. */
    protected abstract OverviewReadModel readModel();

    /** The installations that it counts, of which there are none yet. */
    protected abstract Installations installations();

    /** The inbox that it counts, which is empty. */
    protected abstract EventInbox inbox();

    /** The refused requests that it counts, of which there are none yet. */
    protected abstract Refusals refusals();

    /** The identities that it counts; none has arrived yet. */
    protected abstract IdentityArrivals arrivals();

    /** The troubles of which it shows some; there are none yet. */
    protected abstract Troubles troubles();

    /** What is counted of the activity of sources; nothing is yet. */
    protected abstract SourceActivity activity();

    /** The queue of the events in the inbox. */
    protected abstract EventQueue queue();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void isEmptyAtFirst() {
        var overview = overview();

        assertThat(overview.installations().active()).isEqualTo(new BoundedCount(0, true));
        assertThat(overview.lastEventAt()).isEmpty();
        assertThat(overview.latestEvents()).isEmpty();
        assertThat(overview.latestCallbacks()).isEmpty();
        assertThat(overview.sources()).hasSize(1);
        assertThat(overview.waiting()).isEqualTo(new BoundedCount(0, true));
        assertThat(overview.ledgerErrors()).isEmpty();
    }

    @Test
    void countsIdentitiesThatWaitForACheck() {
        unitOfWork().execute(() -> arrivals().record(new IdentityArrival(
                new IdentityId("idt_1"), InMemorySources.DEFAULT_ID, Optional.empty(),
                new EventId(SequentialIds.number(1)), START)));

        assertThat(overview().waiting()).isEqualTo(new BoundedCount(1, true));
    }

    @Test
    void showsWhatLedgersReportAndNoneOfItsOwnTroubles() {
        var source = Optional.of(InMemorySources.DEFAULT_ID);
        unitOfWork().execute(() -> {
            troubles().raise(new Trouble(TroubleKind.LEDGER_ERROR, source, "connection refused"), START);
            troubles().raise(new Trouble(TroubleKind.DEAD_EVENT, source, "transaction.applied: Stop"), START);
            return source;
        });

        assertThat(overview().ledgerErrors()).singleElement()
                .satisfies(error -> assertThat(error.trouble().summary()).isEqualTo("connection refused"));
    }

    @Test
    void countsDeadEvents() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).build());
        assertThat(overview().dead()).isEqualTo(new BoundedCount(0, true));

        unitOfWork().execute(() -> {
            queue().claim("node-1", 1, Duration.ofMinutes(1))
                    .forEach(claim -> queue().fail(claim, "no", START, Optional.empty()));
            return START;
        });

        assertThat(overview().dead()).isEqualTo(new BoundedCount(1, true));
    }

    @Test
    void countsTheActivityOfEachSourceInTheLastDay() {
        var source = InMemorySources.DEFAULT_ID;
        unitOfWork().execute(() -> {
            activity().count(source, APPLIED, DAY_AGO.minusSeconds(60));
            activity().count(source, APPLIED, DAY_AGO);
            activity().count(source, APPLIED, START);
            activity().count(source, VOIDED, START);
            return source;
        });

        assertThat(overview().activity()).singleElement().satisfies(found -> {
            assertThat(found.source().id()).isEqualTo(source);
            assertThat(found.events()).isEqualTo(Map.of(APPLIED, 2L, VOIDED, 1L));
        });
    }

    @Test
    void showsASourceWithoutActivityToo() {
        assertThat(overview().activity()).singleElement().satisfies(found -> assertThat(found.total()).isZero());
    }

    @Test
    void countsWhatIsOfToday() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).at(START.minusSeconds(1)).build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).at(START).build());
        inbox().store(anEvent().withId(SequentialIds.number(3)).at(START.plusSeconds(1)).build());
        refusals().record(aRefusedRequest().withId(SequentialIds.number(1)).at(START.minusSeconds(1)).build());
        refusals().record(aRefusedRequest().withId(SequentialIds.number(2)).at(START).build());

        var overview = overview();

        assertThat(overview.eventsToday()).isEqualTo(new BoundedCount(2, true));
        assertThat(overview.refusalsToday()).isEqualTo(new BoundedCount(1, true));
        assertThat(overview.lastEventAt()).contains(START.plusSeconds(1));
    }

    @Test
    void showsNoMoreOfTheLatestThanWanted() {
        for (var number = 1; number <= 5; number++) {
            inbox().store(anEvent().withId(SequentialIds.number(number)).at(START.plusSeconds(number)).build());
        }

        assertThat(overview().latestEvents()).extracting(EventSummary::id).containsExactly(
                new EventId(SequentialIds.number(5)), new EventId(SequentialIds.number(4)),
                new EventId(SequentialIds.number(3)));
    }

    @Test
    void countsInstallations() {
        unitOfWork().execute(() -> {
            installations().save(anInstallation().installed());
            installations().save(anInstallation().withId("instapp_2").buried());
            return START;
        });

        assertThat(overview().installations()).isEqualTo(
                new InstallationCounts(new BoundedCount(1, true), new BoundedCount(1, true)));
    }

    private Overview overview() {
        return unitOfWork().read(() -> readModel().overview(START, DAY_AGO, 3));
    }
}
