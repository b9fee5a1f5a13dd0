package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventQueue.Claim;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.service.WorkOffEventsService;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** The clock of Gatehouse jumps. Leases and due times are by the clock of the server, so nothing comes of it. */
class ClockJumpIT {

    @RegisterExtension
    static final Store STORE = new Store();

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final EventName APPLIED = new EventName("transaction.applied");
    private static final int EVENTS = 60;

    @AfterEach
    void setTheClock() {
        Store.TIME.set(MutableInstantSource.START);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void takesNobodysClaimAway(long hours) {
        store(1);
        assertThat(claim("node-1", LONG)).hasSize(1);

        jump(hours);

        assertThat(claim("node-2", LONG)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void givesOutAtOnceWhatArrives(long hours) {
        store(1);
        jump(hours);
        store(2);
        jump(-hours);

        assertThat(claim("node-1", LONG)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void givesOutWhatIsTriedAgainNeitherEarlierNorLater(long hours) {
        store(1);
        store(2);
        var claims = claim("node-1", LONG);
        jump(hours);
        fail(claims.getFirst(), Duration.ZERO);
        fail(claims.getLast(), LONG);

        assertThat(claim("node-1", LONG)).extracting(claim -> claim.event().id())
                .containsExactly(claims.getFirst().event().id());

        jump(-2 * hours);
        assertThat(claim("node-1", LONG)).isEmpty();
    }

    @Test
    void losesNothingAndHandlesNothingTwiceWhileEventsAreWorkedOff() {
        IntStream.rangeClosed(1, EVENTS).forEach(ClockJumpIT::store);
        var handler = new Jumping(STORE.bean(SourceActivity.class));
        var service = new WorkOffEventsService(
                STORE.unitOfWork(), STORE.bean(EventQueue.class), List.of(handler), STORE.bean(Outbox.class),
                STORE.bean(Troubles.class), STORE.bean(SourceHealth.class), new Random(7), Store.TIME);

        var handled = 0;
        for (var round = 0; round < EVENTS / 5; round++) {
            handled += service.workOff(new WorkOffEventsUseCase.Command("node-" + round % 2, 5, LONG)).handled();
            jump(round % 2 == 0 ? 1 : -1);
        }

        assertThat(handled).isEqualTo(EVENTS);
        assertThat(handler.seen).doesNotHaveDuplicates().hasSize(EVENTS);
        assertThat(number("select count(*) from event_task")).isZero();
        assertThat(number("select count(*) from event_attempt where outcome = 'HANDLED'")).isEqualTo(EVENTS);
        assertThat(number("select count(*) from event_attempt where outcome <> 'HANDLED'")).isZero();
        assertThat(number("select sum(events) from source_activity")).isEqualTo(EVENTS);
    }

    private static void jump(long hours) {
        Store.TIME.advance(Duration.ofHours(hours));
    }

    private static void store(int number) {
        STORE.bean(EventInbox.class).store(anEvent().withId(SequentialIds.number(number))
                .about(APPLIED.value(), "txn_" + number).at(Store.TIME.instant()).build());
    }

    private static List<Claim> claim(String node, Duration lease) {
        return STORE.unitOfWork().execute(() -> STORE.bean(EventQueue.class).claim(node, 5, lease));
    }

    private static void fail(Claim claim, Duration pause) {
        STORE.unitOfWork().execute(() -> {
            STORE.bean(EventQueue.class).fail(claim, "no", Store.TIME.instant(), Optional.of(pause));
            return claim;
        });
    }

    private static long number(String sql) {
        return STORE.jdbc().sql(sql).query(Long.class).single();
    }

    /** Counts as the real one does, and has the clock jump to and fro while it is at it. */
    private static final class Jumping implements EventHandler {

        private final SourceActivity activity;
        private final List<String> seen = new ArrayList<>();

        Jumping(SourceActivity activity) {
            this.activity = activity;
        }

        @Override
        public Set<EventName> names() {
            return Set.of(APPLIED);
        }

        @Override
        public Effects handle(EventToHandle event) {
            seen.add(event.id().toString());
            Store.TIME.advance(seen.size() % 2 == 0 ? Duration.ofHours(1) : Duration.ofHours(-1));
            activity.count(event.source(), event.name(), event.receivedAt());
            return Effects.none();
        }
    }
}
