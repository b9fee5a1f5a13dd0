package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.webhook.handler.TransactionActivityHandler;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySourceActivity;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class TransactionActivityHandlerTest {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySourceActivity activity = new InMemorySourceActivity(unitOfWork);
    private final TransactionActivityHandler handler = new TransactionActivityHandler(activity);

    @Test
    void takesAllEventsOfTransactionsAndNoHooks() {
        assertThat(handler.names()).extracting(EventName::value).contains("transaction.applied", "transaction.rejected")
                .allMatch(name -> name.startsWith("transaction."));
    }

    @Test
    void countsAnEventWhenItIsHandledAndNotWhenThatIsReplayed() {
        handle(false);
        handle(true);

        assertThat(activity.total()).isEqualTo(1);
    }

    @Test
    void saysWhatItChanged() {
        assertThat(handle(false)).isEqualTo(1);
        assertThat(handle(true)).isZero();
    }

    private int handle(boolean done) {
        return unitOfWork.execute(() -> handler.handle(new EventToHandle(
                new EventId(SequentialIds.number(1)), InMemorySources.DEFAULT_ID, Optional.empty(),
                new EventName("transaction.applied"), Optional.of("txn_1"),
                Payload.of("{}".getBytes(StandardCharsets.UTF_8)), MutableInstantSource.START, 1, done)))
                .changes().size();
    }
}
