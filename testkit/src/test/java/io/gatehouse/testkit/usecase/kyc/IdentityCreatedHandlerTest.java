package io.gatehouse.testkit.usecase.kyc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.handler.IdentityCreatedHandler;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.kyc.InMemoryIdentityArrivals;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityCreatedHandlerTest {

    private final KycSetting setting = new KycSetting();
    private final InMemoryIdentityArrivals arrivals = new InMemoryIdentityArrivals(setting.unitOfWork);
    private final IdentityCreatedHandler handler = new IdentityCreatedHandler(
            arrivals, setting.cases, setting.queue, setting.trail, setting.connections, setting.ids, setting.clock);

    @Test
    void takesNewIdentities() {
        assertThat(handler.names()).containsExactly(new EventName("identity.created"));
    }

    @Test
    void takesNoteOfWhoAppeared() {
        assertThat(handle(1, Optional.of("idt_1"))).containsExactly(new Change("case-opened", "idt_1"));

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
    void opensItsCaseOnceAndHasItChecked() {
        handle(1, Optional.of("idt_1"));
        handle(2, Optional.of("idt_1"));

        assertThat(setting.queue.all()).containsExactly(setting.theCase().id());
        assertThat(setting.theCase().identity()).isEqualTo(new IdentityId("idt_1"));
        assertThat(setting.history()).containsExactly(CaseAction.OPENED);
    }

    @Test
    void opensNoCaseWhereItIsNotInstalled() {
        assertThat(handle(1, Optional.of("idt_1"), Optional.of(new InstanceId("inst_2"))))
                .containsExactly(new Change("identity-waits-for-check", "idt_1"));
        assertThat(handle(2, Optional.of("idt_2"), Optional.empty()))
                .containsExactly(new Change("identity-waits-for-check", "idt_2"));

        assertThat(setting.cases.all()).isEmpty();
    }

    @Test
    void leavesAnEventAloneThatNamesNobody() {
        assertThat(handle(1, Optional.empty())).isEmpty();

        assertThat(arrivals.all()).isEmpty();
    }

    private List<Change> handle(int number, Optional<String> identity) {
        return handle(number, identity, Optional.of(KycSetting.INSTANCE));
    }

    private List<Change> handle(int number, Optional<String> identity, Optional<InstanceId> instance) {
        return setting.unitOfWork.execute(() -> handler.handle(new EventToHandle(
                new EventId(SequentialIds.number(number)), InMemorySources.DEFAULT_ID,
                instance, new EventName("identity.created"), identity,
                Payload.of("{}".getBytes(StandardCharsets.UTF_8)), MutableInstantSource.START, 1, false))).changes();
    }
}
