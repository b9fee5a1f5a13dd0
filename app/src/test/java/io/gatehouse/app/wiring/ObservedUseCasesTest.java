package io.gatehouse.app.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.watching.port.in.CountBacklogUseCase;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase.Evaluation;
import io.gatehouse.application.watching.view.Backlog;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Outcome;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Round;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SourceId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObservedUseCasesTest {

    private static final EventId EVENT = new EventId(new UUID(0, 7));
    private static final ReceiveWebhookUseCase.Command REQUEST = new ReceiveWebhookUseCase.Command(
            Optional.empty(), List.of(), new ReceiveWebhookUseCase.Body.TooLarge(1), "203.0.113.7");
    private static final WorkOffEventsUseCase.Command ROUND = new WorkOffEventsUseCase.Command(
            "node-1", 10, Duration.ofSeconds(20));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsRequestsByWhatBecameOfThem() {
        receive(new Outcome.Accepted(EVENT, DeliveryOutcome.FIRST));
        receive(new Outcome.Accepted(EVENT, DeliveryOutcome.REPEATED));
        receive(new Outcome.Refused(new RefusalCause.EmptyKey()));
        receive(new Outcome.Refused(new RefusalCause.EmptyKey()));
        assertThat(new ObservedReceiving(_ -> CompletableFuture.failedFuture(away()), registry).receive(REQUEST))
                .failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(StoreUnavailableException.class);

        assertThat(requests("accepted", "none")).isEqualTo(1);
        assertThat(requests("duplicate", "none")).isEqualTo(1);
        assertThat(requests("refused", "empty-key")).isEqualTo(2);
        assertThat(requests("unavailable", "none")).isEqualTo(1);
    }

    @Test
    void countsEventsByWhatBecameOfThem() {
        new ObservedWork(_ -> new Round(10, 4, 3, 2, 1), registry).workOff(ROUND);

        assertThat(handled("handled")).isEqualTo(4);
        assertThat(handled("retried")).isEqualTo(3);
        assertThat(handled("dead")).isEqualTo(2);
        assertThat(handled("lost")).isEqualTo(1);
    }

    @Test
    void givesEachRoundATraceOfItsOwn() {
        var trace = new AtomicReference<String>();
        var work = new ObservedWork(_ -> {
            trace.set(MDC.get("traceId"));
            return Round.of(0);
        }, registry);

        work.workOff(ROUND);
        var first = trace.get();
        work.workOff(ROUND);

        assertThat(first).isNotEmpty().isNotEqualTo(trace.get());
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void namesTheEventInLogLinesWhileItIsHandled() {
        var event = new AtomicReference<String>();

        new ObservedHandler(handler(() -> event.set(MDC.get("eventId")))).handle(toHandle());

        assertThat(event).hasValue(EVENT.toString());
        assertThat(MDC.get("eventId")).isNull();
    }

    @Test
    void letsAFailureOfAHandlerThrough() {
        var failure = new IllegalStateException("no");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new ObservedHandler(handler(() -> {
            throw failure;
        })).handle(toHandle())).isSameAs(failure);
        assertThat(MDC.get("eventId")).isNull();
    }

    @Test
    void showsNoOldBacklogWhileTheStoreIsAway() {
        var answer = new AtomicReference<CountBacklogUseCase>(
                () -> new Backlog(7, 2, 1, Optional.of(Duration.ofMillis(1_500))));
        var gauges = new BacklogGauges(() -> answer.get().count(), registry);

        gauges.count();
        assertThat(gauge("gatehouse.events.waiting")).isEqualTo(7);
        assertThat(gauge("gatehouse.events.retrying")).isEqualTo(2);
        assertThat(gauge("gatehouse.events.dead")).isEqualTo(1);
        assertThat(gauge("gatehouse.events.overdue.seconds")).isEqualTo(1.5);

        answer.set(() -> {
            throw away();
        });
        gauges.count();
        assertThat(gauge("gatehouse.events.waiting")).isNaN();
    }

    @Test
    void showsHowManyAlarmsOfEachKindAreActive() {
        var alarm = RaisedAlarm.of(new AlarmId(new UUID(0, 1)), new Alarm.DeadEvents(3), Instant.EPOCH);
        var watch = new AlarmWatch(() -> new Evaluation(List.of(alarm), List.of(), List.of(alarm)), registry);

        watch.evaluate();

        assertThat(registry.get("gatehouse.alarms.active").tag("kind", "dead-events").gauge().value()).isEqualTo(1);
        assertThat(registry.get("gatehouse.alarms.active").tag("kind", "silence").gauge().value()).isZero();
    }

    private void receive(Outcome outcome) {
        assertThat(new ObservedReceiving(_ -> CompletableFuture.completedFuture(outcome), registry).receive(REQUEST))
                .isCompletedWithValue(outcome);
    }

    private double requests(String outcome, String cause) {
        return registry.get("gatehouse.webhook.requests").tags("outcome", outcome, "cause", cause).counter().count();
    }

    private double handled(String outcome) {
        return registry.get("gatehouse.events.handled").tag("outcome", outcome).counter().count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private static StoreUnavailableException away() {
        return new StoreUnavailableException("away", new IllegalStateException("away"));
    }

    private static EventHandler handler(Runnable does) {
        return new EventHandler() {
            @Override
            public Set<EventName> names() {
                return Set.of(new EventName("transaction.applied"));
            }

            @Override
            public Effects handle(EventToHandle event) {
                does.run();
                return Effects.none();
            }
        };
    }

    private static EventToHandle toHandle() {
        return new EventToHandle(
                EVENT, new SourceId(new UUID(0, 1)), Optional.empty(), new EventName("transaction.applied"),
                Optional.empty(), Payload.of(new byte[0]), Instant.EPOCH, 1, false);
    }
}
