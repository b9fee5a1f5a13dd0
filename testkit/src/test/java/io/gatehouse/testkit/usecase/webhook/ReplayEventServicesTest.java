package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.service.PreviewEventService;
import io.gatehouse.application.webhook.service.ReplayEventService;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an operator does with one event that is to be handled once more. */
class ReplayEventServicesTest {

    private static final String NAME = "transaction.applied";
    private static final EventId EVENT = anEvent().build().id();
    private static final Effects EFFECTS = Effects.of(new Effects.Change("activity-counted", "src_1"));

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            ReplayEventUseCase.Outcome.InHand.class, ReplayEventUseCase.Outcome.NoHandler.class,
            ReplayEventUseCase.Outcome.NotUnderstood.class, ReplayEventUseCase.Outcome.Expunged.class,
            ReplayEventUseCase.Outcome.Unknown.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(inbox, new SequentialIds(), clock);
    private final InMemoryEventReadModel readModel = new InMemoryEventReadModel(
            inbox, new InMemorySources(unitOfWork));
    private final InMemoryTable<Integer, String> written = unitOfWork.table();
    private final StubHandler handler = new StubHandler(NAME);
    private final ReplayEventUseCase replay = new ReplayEventService(
            unitOfWork, readModel, queue, List.of(handler), auditTrail, ids, clock);
    private final PreviewEventUseCase preview = new PreviewEventService(unitOfWork, readModel, List.of(handler));

    @Test
    void aHandledEventIsHandledOnceMoreInANewAttemptThatTellsWhoAndWhy() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        workOff();

        assertThat(replay("mended")).isEqualTo(new ReplayEventUseCase.Outcome.Queued());
        workOff();

        assertThat(handler.handled()).extracting(EventToHandle::attempt).containsExactly(1, 2);
        assertThat(event().attempts()).extracting(Attempt::replay).last()
                .isEqualTo(Optional.of(new Attempt.Replay("ada", "mended")));
    }

    @Test
    void aReplayIsAuditedWithItsReason() {
        inbox.store(anEvent().about(NAME, "txn_1").build());

        replay("mended");

        assertThat(auditTrail.entries()).singleElement().isEqualTo(new AuditEntry(
                SequentialIds.number(1), START, new Actor.OperatorActor("ada"), AuditAction.EVENT_REPLAYED,
                EVENT.toString(), Map.of("reason", "mended")));
    }

    @Test
    void anEventThatHadNoHandlerIsHandledOnceThereIsOne() {
        inbox.store(anEvent().about(NAME, "txn_1").withoutHandler().build());

        assertThat(replay("it has one now")).isEqualTo(new ReplayEventUseCase.Outcome.Queued());
        workOff();

        assertThat(handler.handled()).hasSize(1);
        assertThat(event().summary().state()).isEqualTo(EventState.HANDLED);
    }

    @Test
    void anEventWithoutHandlerIsNotReplayed() {
        inbox.store(anEvent().named("x.new").withoutHandler().build());

        assertThat(replay("perhaps")).isEqualTo(new ReplayEventUseCase.Outcome.NoHandler());
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void anEventThatWasNotUnderstoodIsNotReplayed() {
        inbox.store(anEvent().notUnderstood().build());

        assertThat(replay("perhaps")).isEqualTo(new ReplayEventUseCase.Outcome.NotUnderstood());
    }

    @Test
    void anEventWithoutItsBodyIsNeitherReplayedNorPreviewed() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        workOff();
        unitOfWork.execute(() -> {
            inbox.expunge(EVENT, START);
            return true;
        });

        assertThat(replay("too late")).isEqualTo(new ReplayEventUseCase.Outcome.Expunged());
        assertThat(preview()).isEqualTo(new PreviewEventUseCase.Outcome.Expunged());
        assertThat(handler.handled()).hasSize(1);
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void anEventThatSomebodyIsAtIsLeftToThem() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        unitOfWork.execute(() -> queue.claim("node-1", 1, Duration.ofMinutes(1)));

        assertThat(replay("impatient")).isEqualTo(new ReplayEventUseCase.Outcome.InHand());
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void anUnknownEventIsNotReplayed() {
        assertThat(replay("perhaps")).isEqualTo(new ReplayEventUseCase.Outcome.Unknown());
    }

    @Test
    void aPreviewTellsWhatTheHandlerWouldDoAndKeepsNothing() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        handler.does(() -> written.put(1, "written"));
        handler.returns(_ -> EFFECTS);

        assertThat(preview()).isEqualTo(new PreviewEventUseCase.Outcome.WouldDo(EFFECTS));

        assertThat(written.peek()).isEmpty();
        assertThat(event().attempts()).isEmpty();
        assertThat(event().summary().state()).isEqualTo(EventState.WAITING);
    }

    @Test
    void aPreviewGivesTheHandlerWhatTheNextAttemptWouldGet() {
        var stored = anEvent().about(NAME, "txn_1").ofInstance("inst_1").build();
        inbox.store(stored);
        workOff();

        preview();

        assertThat(handler.handled().getLast()).isEqualTo(new EventToHandle(
                stored.id(), stored.source(), stored.instance(), stored.name().orElseThrow(), stored.resource(),
                stored.payload(), stored.receivedAt(), 2, true));
    }

    @Test
    void aPreviewTellsThatTheHandlerWouldFail() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        handler.does(() -> {
            throw new IllegalStateException("no balance");
        });

        assertThat(preview())
                .isEqualTo(new PreviewEventUseCase.Outcome.WouldFail("IllegalStateException: no balance"));
    }

    @Test
    void aPreviewNeedsTheStore() {
        inbox.store(anEvent().about(NAME, "txn_1").build());
        handler.does(() -> {
            throw new StoreUnavailableException("counting", new IllegalStateException());
        });

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(this::preview);
    }

    @Test
    void thereIsNoPreviewWithoutHandlerNameOrEvent() {
        assertThat(preview()).isEqualTo(new PreviewEventUseCase.Outcome.Unknown());
        inbox.store(anEvent().notUnderstood().build());
        assertThat(preview()).isEqualTo(new PreviewEventUseCase.Outcome.NotUnderstood());
        inbox.store(anEvent().withId(SequentialIds.number(2)).named("x.new").withoutHandler().build());
        assertThat(preview.preview(new PreviewEventUseCase.Query(new EventId(SequentialIds.number(2)))))
                .isEqualTo(new PreviewEventUseCase.Outcome.NoHandler());
    }

    private ReplayEventUseCase.Outcome replay(String why) {
        return replay.replay(new ReplayEventUseCase.Command(EVENT, new Username("ada"), new Reason(why)));
    }

    private PreviewEventUseCase.Outcome preview() {
        return preview.preview(new PreviewEventUseCase.Query(EVENT));
    }

    private void workOff() {
        Working.off(unitOfWork, queue, clock, handler)
                .workOff(new WorkOffEventsUseCase.Command("node-1", 10, Duration.ofSeconds(20)));
    }

    private EventRecord event() {
        return unitOfWork.read(() -> readModel.find(EVENT)).orElseThrow();
    }
}
