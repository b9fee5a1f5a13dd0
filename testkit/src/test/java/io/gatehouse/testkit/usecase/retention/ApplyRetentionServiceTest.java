package io.gatehouse.testkit.usecase.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Command;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Outcome;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.service.ApplyRetentionService;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.retention.RetentionPolicy;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.testkit.retention.InMemoryAgedEvents;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

class ApplyRetentionServiceTest {

    private static final Instant NOW = MutableInstantSource.START;
    private static final RetentionPolicy USUAL = new RetentionPolicy(
            Duration.ofDays(30), RetentionPeriods.USUAL, Map.of());
    private static final Command COMMAND = new Command(2);

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(Outcome.Elsewhere.class);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryAgedEvents events = new InMemoryAgedEvents(unitOfWork, inbox);
    private final ApplyRetentionUseCase apply = service(events);

    @Test
    void expungesBodiesAndDeletesRecordsThatAreOver() {
        store(1, "transaction.applied", 89);
        store(2, "transaction.applied", 91);
        store(3, "transaction.applied", 399);
        store(4, "transaction.applied", 401);

        applyAll();

        assertThat(ids()).containsExactly(id(1), id(2), id(3));
        assertThat(expunged()).containsExactly(id(2), id(3));
    }

    @Test
    void doesABatchAtATimeAndSaysSo() {
        for (var number = 1; number <= 3; number++) {
            store(number, "transaction.applied", 100);
        }

        assertThat(applyAll()).containsExactly(
                new Outcome.Swept(2, 0), new Outcome.Swept(1, 0), new Outcome.Done());
    }

    @Test
    void keepsANameByItsRule() {
        rule("identity.created", 7, 60);
        store(1, "identity.created", 8);
        store(2, "identity.created", 61);
        store(3, "transaction.applied", 61);

        applyAll();

        assertThat(ids()).containsExactly(id(1), id(3));
        assertThat(expunged()).containsExactly(id(1));
    }

    @Test
    void aRuleForANameMayKeepItLongerThanUsual() {
        rule("identity.created", 500, 600);
        store(1, "identity.created", 499);

        applyAll();

        assertThat(ids()).containsExactly(id(1));
        assertThat(expunged()).isEmpty();
    }

    @Test
    void deletesNoRecordWithinTheMemoryWhateverARuleSays() {
        rule("identity.created", 1, 2);
        store(1, "identity.created", 29);
        store(2, "identity.created", 31);

        applyAll();

        assertThat(ids()).containsExactly(id(1));
    }

    @Test
    void catchesUpWithWhatWasPutAside() {
        inbox.store(anEvent().withId(SequentialIds.number(1)).at(NOW.minus(Duration.ofDays(401))).build());
        applyAll();
        assertThat(ids()).containsExactly(id(1));
        unitOfWork.execute(() -> {
            inbox.settle(id(1));
            return true;
        });

        assertThat(applyAll()).containsExactly(
                new Outcome.Swept(1, 0), new Outcome.Swept(0, 1), new Outcome.Done());
        assertThat(ids()).isEmpty();
    }

    @Test
    void leavesItToTheNodeThatIsAtIt() {
        store(1, "transaction.applied", 401);

        assertThat(service(new Taken()).apply(COMMAND)).isEqualTo(new Outcome.Elsewhere());
    }

    private ApplyRetentionUseCase service(AgedEvents aged) {
        return new ApplyRetentionService(unitOfWork, aged, events.rules(), USUAL, () -> NOW);
    }

    private List<Outcome> applyAll() {
        var outcomes = new ArrayList<Outcome>();
        do {
            outcomes.add(apply.apply(COMMAND));
        } while (outcomes.getLast() instanceof Outcome.Swept);
        return outcomes;
    }

    private void store(int number, String name, int days) {
        inbox.store(anEvent().withId(SequentialIds.number(number)).named(name).withoutHandler()
                .at(NOW.minus(Duration.ofDays(days))).build());
    }

    private void rule(String name, int bodies, int records) {
        unitOfWork.execute(() -> {
            events.rules().save(
                    new EventName(name), new RetentionPeriods(Duration.ofDays(bodies), Duration.ofDays(records)));
            return true;
        });
    }

    private List<EventId> ids() {
        return inbox.all().stream().map(event -> event.id()).toList();
    }

    private List<EventId> expunged() {
        return unitOfWork.read(() -> ids().stream().filter(id -> inbox.expungedAt(id).isPresent()).toList());
    }

    private static EventId id(int number) {
        return new EventId(SequentialIds.number(number));
    }

    /** Events that another node is at. */
    private static final class Taken implements AgedEvents {

        @Override
        public boolean takeTurn() {
            return false;
        }

        @Override
        public Batch sweep(Sweep sweep, Instant now, int most) {
            throw new AssertionError("it is not our turn");
        }

        @Override
        public Batch catchUp(KeptPart part, Instant now, int most) {
            throw new AssertionError("it is not our turn");
        }
    }
}
