package io.gatehouse.testkit.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link EventInbox} promises, seen through its {@link EventReadModel}. */
public abstract class EventInboxContract {

    /** The inbox under test, which is empty. */
    protected abstract EventInbox inbox();

    /** What reads from it. */
    protected abstract EventReadModel readModel();

    /** The unit of work of what reads. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEveryPartOfAnEvent() {
        var event = anEvent().ofInstance("inst_1").about("balance.monitor", "bln_1").build();

        inbox().store(event);

        assertThat(find(event.id())).contains(new EventRecord(
                new EventSummary(
                        event.id(), event.receivedAt(),
                        new SourceRef(InMemorySources.DEFAULT_ID, SourceSlug.DEFAULT, "Default"),
                        Optional.of(new InstanceId("inst_1")), Optional.of(new EventName("balance.monitor")),
                        Optional.of("bln_1"), EventState.WAITING, event.payload().size(), 0, false),
                new StoredBody.Kept(event.payload()), event.hash(), event.headers(), event.signedAt(),
                event.verifiedBy(),
                List.of(new Delivery(
                        event.receivedAt(), DeliveryOutcome.FIRST, event.signedAt(), event.verifiedBy())),
                List.of()));
    }

    @Test
    void keepsBytesThatAreNoText() {
        var bytes = new byte[]{0, (byte) 0xFF, (byte) 0xC3, 0x28, '\r', '\n', 0};

        inbox().store(anEvent().notUnderstood().withBody(bytes).build());

        var stored = find(new EventId(SequentialIds.number(1))).orElseThrow();
        assertThat(stored.body()).isEqualTo(new StoredBody.Kept(Payload.of(bytes)));
        assertThat(stored.summary().state()).isEqualTo(EventState.NOT_UNDERSTOOD);
        assertThat(stored.summary().name()).isEmpty();
    }

    @Test
    void keepsABodyOfFiveMebibytes() {
        var bytes = new byte[5 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'x');

        inbox().store(anEvent().withBody(bytes).build());

        assertThat(find(new EventId(SequentialIds.number(1))).map(EventRecord::body))
                .contains(new StoredBody.Kept(Payload.of(bytes)));
    }

    @Test
    void keepsHeadersWhateverTheyHold() {
        var event = anEvent().build();
        var headers = List.of(
                new Header("user-agent", "a \"quoted\" \\ name, {with} 'all'"), new Header("x-empty", ""),
                new Header("accept", "NULL"), new Header("accept", "é€"));

        inbox().store(new ReceivedEvent(
                event.id(), event.source(), event.instance(), event.envelope(), event.state(), event.payload(),
                event.hash(), headers, event.signedAt(), event.verifiedBy(), event.receivedAt()));

        assertThat(find(event.id()).orElseThrow().headers()).isEqualTo(headers);
    }

    @Test
    void completesADeliveryOnceItIsDurable() {
        var delivery = inbox().offer(anEvent().build());

        assertThat(delivery.join()).isEqualTo(DeliveryOutcome.FIRST);
        assertThat(find(anEvent().build().id())).isPresent();
    }

    @Test
    void keepsAnEmptyBody() {
        inbox().store(anEvent().notUnderstood().withBody(new byte[0]).build());

        assertThat(find(new EventId(SequentialIds.number(1))).map(EventRecord::body))
                .contains(new StoredBody.Kept(Payload.of(new byte[0])));
    }

    @Test
    void keepsANameThatNoHandlerKnows() {
        inbox().store(anEvent().named("something.new").withoutHandler().build());

        assertThat(find(new EventId(SequentialIds.number(1))).map(EventRecord::summary).map(EventSummary::state))
                .contains(EventState.NO_HANDLER);
    }

    @Test
    void takesManyAtOnce() {
        var ids = new SequentialIds();

        Race.of(8, () -> {
            for (var count = 0; count < 10; count++) {
                inbox().store(anEvent().withId(ids.next()).build());
            }
            return 10;
        });

        assertThat(IntStream.rangeClosed(1, 80).mapToObj(number -> find(new EventId(SequentialIds.number(number)))))
                .allMatch(Optional::isPresent);
    }

    @Test
    void storesAnEventOnceHoweverOftenItIsDelivered() {
        var first = anEvent().build();
        var again = anEvent().withBody("again".getBytes(StandardCharsets.UTF_8)).at(first.receivedAt().plusSeconds(60))
                .build();

        assertThat(inbox().store(first)).isEqualTo(DeliveryOutcome.FIRST);
        assertThat(inbox().store(again)).isEqualTo(DeliveryOutcome.REPEATED);

        var stored = find(first.id()).orElseThrow();
        assertThat(stored.body()).isEqualTo(new StoredBody.Kept(first.payload()));
        assertThat(stored.summary().receivedAt()).isEqualTo(first.receivedAt());
        assertThat(stored.deliveries()).containsExactly(
                new Delivery(first.receivedAt(), DeliveryOutcome.FIRST, first.signedAt(), first.verifiedBy()),
                new Delivery(again.receivedAt(), DeliveryOutcome.REPEATED, again.signedAt(), again.verifiedBy()));
    }

    @Test
    void ofFiftyDeliveriesAtTheSameInstantExactlyOneIsTheFirst() {
        var outcomes = Race.of(50, () -> inbox().store(anEvent().build()));

        assertThat(outcomes).containsOnlyOnce(DeliveryOutcome.FIRST);
        assertThat(find(anEvent().build().id()).orElseThrow().deliveries()).hasSize(50);
    }

    private Optional<EventRecord> find(EventId id) {
        return unitOfWork().read(() -> readModel().find(id));
    }
}
