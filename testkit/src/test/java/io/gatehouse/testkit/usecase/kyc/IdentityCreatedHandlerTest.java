package io.gatehouse.testkit.usecase.kyc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.handler.IdentityCreatedHandler;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.kyc.InMemoryIdentityArrivals;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityCreatedHandlerTest {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryIdentityArrivals arrivals = new InMemoryIdentityArrivals(unitOfWork);
    private final IdentityCreatedHandler handler = new IdentityCreatedHandler(arrivals);

    @Test
    void takesNewIdentities() {
        assertThat(handler.names()).containsExactly(new EventName("identity.created"));
    }

    @Test
    void takesNoteOfWhoAppeared() {
        assertThat(handle(1, Optional.of("idt_1"))).containsExactly(new Change("identity-waits-for-check", "idt_1"));

        assertThat(arrivals.all()).containsExactly(new IdentityArrival(
                new IdentityId("idt_1"), InMemorySources.DEFAULT_ID, Optional.of(new InstanceId("inst_1")),
                new EventId(SequentialIds.number(1)), MutableInstantSource.START));
    }

    @Test
    void keepsTheFirstEventThatTold() {
        handle(1, Optional.of("idt_1"));

        assertThat(handle(2, Optional.of("idt_1"))).isEmpty();

        assertThat(arrivals.all()).singleElement()
                .satisfies(arrival -> assertThat(arrival.event()).isEqualTo(new EventId(SequentialIds.number(1))));
    }

    @Test
    void leavesAnEventAloneThatNamesNobody() {
        assertThat(handle(1, Optional.empty())).isEmpty();

        assertThat(arrivals.all()).isEmpty();
    }

    private List<Change> handle(int number, Optional<String> identity) {
        return unitOfWork.execute(() -> handler.handle(new EventToHandle(
                new EventId(SequentialIds.number(number)), InMemorySources.DEFAULT_ID,
                Optional.of(new InstanceId("inst_1")), new EventName("identity.created"), identity,
                Payload.of("{}".getBytes(StandardCharsets.UTF_8)), MutableInstantSource.START, 1, false))).changes();
    }
}
