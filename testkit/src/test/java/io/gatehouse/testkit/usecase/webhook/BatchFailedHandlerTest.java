package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class BatchFailedHandlerTest {

    private static final EventId ID = new EventId(SequentialIds.number(1));

    private final BatchFailedHandler handler = new BatchFailedHandler(new StubPayloadReader());

    @Test
    void tellsSlackWhichBatchFailed() {
        assertThat(handler.handle(event(1)).calls()).containsExactly(new SlackNotice(
                IdempotencyKey.of("event", ID.toString(), "batch-failed"), "A batch of transactions failed",
                "The body of the event says why. Whoever sent the batch may have to send it again.",
                List.of(new Fact("Batch", "bulk_1"))));
    }

    @Test
    void asksForTheSameCallEachTime() {
        assertThat(handler.handle(event(2)).calls()).isEqualTo(handler.handle(event(1)).calls());
    }

    private EventToHandle event(int attempt) {
        var body = "{\"event\":\"bulk_transaction.failed\",\"data\":{\"batch_id\":\"bulk_1\"}}";
        return new EventToHandle(
                ID, InMemorySources.DEFAULT_ID, Optional.empty(), handler.names().iterator().next(),
                Optional.of("bulk_1"), Payload.of(body.getBytes(StandardCharsets.UTF_8)), MutableInstantSource.START,
                attempt, false);
    }
}
