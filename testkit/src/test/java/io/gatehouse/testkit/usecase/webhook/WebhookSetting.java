package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Body;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Command;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Outcome;
import io.gatehouse.application.webhook.service.ReceiveWebhookService;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryRefusals;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

/** A receiver of webhooks over one store in memory, and requests to send it. */
final class WebhookSetting {

    static final Duration TOLERANCE = Duration.ofMinutes(5);
    static final String SECRET = "a-secret-of-main";
    static final String ADDRESS = "203.0.113.7";
    static final byte[] BODY = "{\"event\":\"ledger.created\",\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    /** A whole second, as timestamps are; the clock stands there unless a test moves it. */
    static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final MutableInstantSource clock = new MutableInstantSource();
    final SequentialIds ids = new SequentialIds();
    final InMemorySources sources = new InMemorySources(unitOfWork);
    final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    final InMemoryRefusals refusals = new InMemoryRefusals(unitOfWork);
    final InMemorySourceHealth health = new InMemorySourceHealth(inbox);

    WebhookSetting() {
        clock.set(NOW);
    }

    /** Takes requests one by one: waits for what becomes of each. */
    interface Receiver {

        Outcome receive(Command command);
    }

    Receiver receiver(SourceSecret... environmentSecrets) {
        var service = service(Runnable::run, environmentSecrets);
        return command -> {
            try {
                return service.receive(command).join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof StoreUnavailableException away ? away : failed;
            }
        };
    }

    ReceiveWebhookService service(Executor waiting, SourceSecret... environmentSecrets) {
        return new ReceiveWebhookService(
                sources, inbox, new StubPayloadReader(), refusals, health, unitOfWork, ids, clock,
                List.of(new StubHandler("ledger.created")), List.of(environmentSecrets), TOLERANCE, waiting);
    }

    void save(Source source) {
        unitOfWork.execute(() -> {
            sources.save(source);
            return source;
        });
    }

    /** The cause of the refusal; fails the test if the request was accepted. */
    static RefusalCause cause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.cause();
            case Outcome.Accepted _ -> throw new AssertionError("the request was accepted");
        };
    }

    /** A request to this source with exactly these headers. */
    static Command request(String slug, byte[] body, Header... headers) {
        return new Command(
                Optional.of(slug), List.of(headers), new Body.Whole(Payload.of(body)), ADDRESS);
    }

    /** A request to the source {@code main}, signed now with this secret, with further headers. */
    static Command signed(String secret, Header... further) {
        return signedAt(NOW, secret, further);
    }

    static Command signedAt(Instant time, String secret, Header... further) {
        var timestamp = Long.toString(time.getEpochSecond());
        var headers = new ArrayList<>(List.of(signature(sign(secret, timestamp, BODY)), timestamp(timestamp)));
        headers.addAll(List.of(further));
        return request("main", BODY, headers.toArray(Header[]::new));
    }

    static Header signature(String value) {
        return new Header("X-Blnk-Signature", value);
    }

    static Header timestamp(String value) {
        return new Header("X-Blnk-Timestamp", value);
    }

    /** What a sender does. That it is what Blnk does is shown by vectors of another implementation. */
    static String sign(String secret, String timestamp, byte[] body) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            hmac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hmac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
