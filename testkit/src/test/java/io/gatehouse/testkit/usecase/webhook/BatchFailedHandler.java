package io.gatehouse.testkit.usecase.webhook;

import java.util.List;
import java.util.Set;

import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/** Tells Slack of batches of transactions that failed, each once. */
public final class BatchFailedHandler implements EventHandler {

    private final PayloadReader reader;

    /** Reading bodies with that. */
    public BatchFailedHandler(PayloadReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<EventName> names() {
        return Set.of(KnownEvent.BULK_TRANSACTION_FAILED.eventName());
    }

    @Override
    public Effects handle(EventToHandle event) {
        var batch = reader.data(event.payload()).getOrDefault("batch_id", "unknown");
        return Effects.of(new SlackNotice(
                event.callOnce("batch-failed"), "A batch of transactions failed",
                "The body of the event says why. Whoever sent the batch may have to send it again.",
                List.of(new Fact("Batch", batch))));
    }
}
