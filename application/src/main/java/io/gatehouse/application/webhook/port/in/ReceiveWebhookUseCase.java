package io.gatehouse.application.webhook.port.in;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;

/**
 * Takes a request on the webhook URL: a webhook or a transaction hook of a Blnk Core.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/overview">Blnk webhooks</a>
 */
public interface ReceiveWebhookUseCase {

    /**
     * Verifies the request and stores it. Refused ones are kept too, as far as there is room.
     *
     * <p>Never waits for the store: thousands of requests a second may come in on one thread. What becomes of the request
     * is known once it is durable, and told by whichever thread finds out; what hangs on it must not wait long either.
     *
     * @return what became of it, or a
     *         {@link io.gatehouse.application.shared.port.out.StoreUnavailableException StoreUnavailableException} if an
     *         authentic request may not be stored; the sender should try again
     */
    CompletableFuture<Outcome> receive(Command command);

    /**
     * What came in.
     *
     * @param slug    the last part of the URL; empty for the bare URL, which is that of the default source
     * @param headers all of them; credentials are sorted out here
     * @param address the network address it came from
     */
    record Command(Optional<String> slug, List<Header> headers, Body body, String address) {

        public Command {
            headers = List.copyOf(headers);
        }
    }

    /** The body, as far as it was read. */
    sealed interface Body {

        /** All of it. */
        record Whole(Payload payload) implements Body {}

        /** There is more than {@code limit} bytes; nothing of it is kept. */
        record TooLarge(int limit) implements Body {}
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is authentic and durable, understood or not; a repeated delivery has no effect besides being noted. */
        record Accepted(EventId event, DeliveryOutcome delivery) implements Outcome {}

        /** It was refused. */
        record Refused(RefusalCause cause) implements Outcome {}
    }
}
