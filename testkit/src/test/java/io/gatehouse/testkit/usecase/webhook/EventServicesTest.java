package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.TrimRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.service.BrowseEventsService;
import io.gatehouse.application.webhook.service.BrowseRefusalsService;
import io.gatehouse.application.webhook.service.RevealEventBodyService;
import io.gatehouse.application.webhook.service.TrimRefusalsService;
import io.gatehouse.application.webhook.service.ViewEventService;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemoryRefusals;
import io.gatehouse.testkit.webhook.InMemorySources;
import io.gatehouse.testkit.webhook.ReceivedEventBuilder;
import io.gatehouse.testkit.webhook.RefusedRequestBuilder;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.RefusedRequestBuilder.aRefusedRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What operators see of events and refused requests, and what revealing a body leaves behind. */
class EventServicesTest {

    private static final EventId EVENT = anEvent().build().id();
    private static final RevealEventBodyUseCase.Command REVEAL = new RevealEventBodyUseCase.Command(
            EVENT, new Username("ada"));

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryRefusals refusals = new InMemoryRefusals(unitOfWork);
    private final InMemoryEventReadModel readModel = new InMemoryEventReadModel(
            inbox, new InMemorySources(unitOfWork));
    private final ViewEventUseCase view = new ViewEventService(
            unitOfWork, readModel, new StubPayloadReader(), List.of(new StubHandler("transaction.applied")));
    private final TrimRefusalsUseCase trim = new TrimRefusalsService(unitOfWork, refusals, clock);

    @Test
    void showsABodyMasked() {
        inbox.store(anEvent().build());

        assertThat(view.view(new ViewEventUseCase.Query(EVENT)).orElseThrow().body())
                .isEqualTo(new BodyText.Masked("masked"));
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void hidesABodyThatCannotBeMasked() {
        store(anEvent().withBody("not JSON".getBytes(StandardCharsets.UTF_8)));

        assertThat(view.view(new ViewEventUseCase.Query(EVENT)).orElseThrow().body())
                .isEqualTo(new BodyText.Hidden());
    }

    @Test
    void showsNothingOfAnUnknownEvent() {
        assertThat(view.view(new ViewEventUseCase.Query(EVENT))).isEmpty();
    }

    @Test
    void revealsABodyPrettyAndRaw() {
        store(anEvent().withBody("{\"x\":1}".getBytes(StandardCharsets.UTF_8)));

        assertThat(reveal(auditTrail).reveal(REVEAL).orElseThrow().body())
                .isEqualTo(new BodyText.Revealed("pretty {\"x\":1}", "{\"x\":1}"));
    }

    @Test
    void revealsABodyThatIsNoJsonAsItIs() {
        store(anEvent().withBody("not JSON".getBytes(StandardCharsets.UTF_8)));

        assertThat(reveal(auditTrail).reveal(REVEAL).orElseThrow().body())
                .isEqualTo(new BodyText.Revealed("not JSON", "not JSON"));
    }

    @Test
    void saysWhenABodyWasExpunged() {
        inbox.store(anEvent().build());
        expunge();

        assertThat(view.view(new ViewEventUseCase.Query(EVENT)).orElseThrow().body())
                .isEqualTo(new BodyText.Expunged(START));
    }

    @Test
    void saysWhetherAnEventCanBeReplayed() {
        inbox.store(anEvent().about("transaction.applied", "txn_1").build());

        assertThat(replayable(new StubHandler("transaction.applied"))).isEqualTo(Replayable.POSSIBLE);
        assertThat(replayable(new StubHandler("transaction.void"))).isEqualTo(Replayable.NO_HANDLER);

        expunge();

        assertThat(replayable(new StubHandler("transaction.applied"))).isEqualTo(Replayable.EXPUNGED);
    }

    @Test
    void saysThatAnEventThatWasNotUnderstoodCannotBeReplayed() {
        inbox.store(anEvent().notUnderstood().build());

        assertThat(replayable(new StubHandler("transaction.applied"))).isEqualTo(Replayable.NOT_UNDERSTOOD);
    }

    @Test
    void revealsNothingOfABodyThatWasExpungedAndAuditsNothing() {
        inbox.store(anEvent().build());
        expunge();

        assertThat(reveal(auditTrail).reveal(REVEAL).orElseThrow().body()).isEqualTo(new BodyText.Expunged(START));
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void aRevealIsAuditedExactlyOnce() {
        inbox.store(anEvent().build());

        assertThat(reveal(auditTrail).reveal(REVEAL)).isPresent();

        assertThat(auditTrail.entries()).singleElement().isEqualTo(new AuditEntry(
                SequentialIds.number(1), START, new Actor.OperatorActor("ada"), AuditAction.EVENT_BODY_REVEALED,
                EVENT.toString(), Map.of()));
    }

    @Test
    void aBodyIsNotShownIfItCannotBeAudited() {
        inbox.store(anEvent().build());
        var reveal = reveal(_ -> {
            throw new IllegalStateException("no audit today");
        });

        assertThatIllegalStateException().isThrownBy(() -> reveal.reveal(REVEAL)).withMessage("no audit today");
    }

    @Test
    void aBodyIsNotShownWhileTheStoreIsAway() {
        inbox.store(anEvent().build());
        unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> reveal(auditTrail).reveal(REVEAL));
    }

    @Test
    void revealingAnUnknownEventIsNotAudited() {
        assertThat(reveal(auditTrail).reveal(REVEAL)).isEmpty();

        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void listsEventsNewestFirst() {
        store(anEvent().withId(SequentialIds.number(1)).at(START));
        store(anEvent().withId(SequentialIds.number(2)).at(START.plusSeconds(1)));

        var page = new BrowseEventsService(unitOfWork, readModel)
                .browse(new BrowseEventsUseCase.Query(EventFilter.none(), PageRequest.first()));

        assertThat(page.rows()).extracting(EventSummary::id)
                .containsExactly(new EventId(SequentialIds.number(2)), new EventId(SequentialIds.number(1)));
    }

    @Test
    void listsRefusalsOfOneCause() {
        refuse(aRefusedRequest().withId(SequentialIds.number(1)));
        refuse(aRefusedRequest().withId(SequentialIds.number(2)).because(new RefusalCause.EmptyKey()));

        var page = new BrowseRefusalsService(unitOfWork, refusals).browse(new BrowseRefusalsUseCase.Query(
                Optional.empty(), Optional.of("empty-key"), PageRequest.first()));

        assertThat(page.rows()).extracting(RefusalSummary::id).containsExactly(SequentialIds.number(2));
    }

    @Test
    void keepsRefusalsForThirtyDaysAndNotLonger() {
        refuse(aRefusedRequest().at(START));
        clock.set(START.plus(Duration.ofDays(30)));
        assertThat(trim.trim()).isZero();

        clock.advance(Duration.ofNanos(1));
        assertThat(trim.trim()).isEqualTo(1);

        assertThat(refusals.all()).isEmpty();
    }

    private void expunge() {
        unitOfWork.execute(() -> {
            inbox.expunge(EVENT, START);
            return EVENT;
        });
    }

    private Replayable replayable(EventHandler handler) {
        return new ViewEventService(unitOfWork, readModel, new StubPayloadReader(), List.of(handler))
                .view(new ViewEventUseCase.Query(EVENT)).orElseThrow().replayable();
    }

    private RevealEventBodyUseCase reveal(AuditTrail audit) {
        return new RevealEventBodyService(
                unitOfWork, readModel, new StubPayloadReader(), List.of(), audit, ids, clock);
    }

    private void store(ReceivedEventBuilder event) {
        inbox.store(event.build());
    }

    private void refuse(RefusedRequestBuilder request) {
        refusals.record(request.build());
    }
}
