package io.gatehouse.app.journey;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.simulator.core.Burst;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.simulator.core.DeliveryReport;
import io.gatehouse.simulator.core.EventTemplate;
import io.gatehouse.simulator.core.Fault;
import io.gatehouse.simulator.core.HookShape;
import io.gatehouse.simulator.core.HookType;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A Core sends events, good ones and bad ones. */
class WebhookJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static RunningGatehouse gatehouse;

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database());
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    static Collection<String> catalogue() {
        return gatehouse.simulator().core().catalogue().all().stream().map(EventTemplate::name).toList();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void storesEveryEventOfTheContractByteForByte(String template) {
        var report = gatehouse.simulator().core().send(Delivery.of(template));

        assertThat(report.answer()).isInstanceOfSatisfying(Answer.Received.class, answer -> {
            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.body().text()).isEmpty();
        });
        assertThat(rawBody(newest())).isEqualTo(report.body().text());
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED, 400, unsigned",
        "WRONG_SECRET, 401, unknown-secret",
        "ALTERED_BYTE, 401, unknown-secret",
        "EMPTY_KEY, 401, empty-key",
        "STALE, 401, stale",
        "FUTURE, 401, stale",
        "UPPER_CASE_HEX, 401, malformed-header",
        "TOO_LARGE, 413, too-large"})
    void refusesWhatIsNotAuthenticAndKeepsTheCause(Fault fault, int status, String cause) {
        var report = gatehouse.simulator().core().send(Delivery.of("identity.created").with(fault));

        assertThat(report.status()).hasValue(status);
        assertThat(newestRefusalCause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"NOT_JSON, NOT_UNDERSTOOD", "NO_EVENT_NAME, NOT_UNDERSTOOD", "UNKNOWN_EVENT, NO_HANDLER",
        "EXTRA_FIELD, NO_HANDLER", "SLOW, NO_HANDLER"})
    void neverRefusesWhatIsAuthentic(Fault fault, EventState state) {
        var delivery = Delivery.of("ledger.created").with(fault).lasting(Duration.ofMillis(300));

        assertThat(gatehouse.simulator().core().send(delivery).status()).hasValue(200);
        assertThat(newest().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"PRE_TRANSACTION, hook.pre_transaction", "POST_TRANSACTION, hook.post_transaction"})
    void takesHooksInBothShapes(HookType type, String name) {
        for (var shape : HookShape.values()) {
            var report = gatehouse.simulator().core().send(Delivery.hook(type, shape));

            assertThat(report.outcome()).isEqualTo(
                    DeliveryReport.Outcome.DELIVERED);
            assertThat(newest().name().orElseThrow().value()).isEqualTo(name);
            assertThat(newest().resource().orElseThrow()).startsWith("txn_");
        }
    }

    @Test
    void storesNothingOfARequestThatBreaksOff() {
        var before = newest();

        gatehouse.simulator().core().send(Delivery.of("identity.created").with(Fault.CUT_OFF));

        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void answersUnknownSourcesWith404() {
        var delivery = Delivery.of("ledger.created").to("/webhooks/blnk/nobody");

        assertThat(gatehouse.simulator().core().send(delivery).status()).hasValue(404);
    }

    @Test
    void acceptsABurstWithoutLosingOne() {
        var report = gatehouse.simulator().core().burst(Burst.of("transaction.applied", 300, 7));

        assertThat(report.delivered()).isEqualTo(300);
    }

    private static EventSummary newest() {
        var page = gatehouse.useCase(BrowseEventsUseCase.class)
                .browse(new BrowseEventsUseCase.Query(EventFilter.none(), PageRequest.first()));
        return page.rows().isEmpty() ? send() : page.rows().getFirst();
    }

    private static EventSummary send() {
        gatehouse.simulator().core().send("ledger.created");
        return newest();
    }

    private static String rawBody(EventSummary event) {
        var command = new RevealEventBodyUseCase.Command(event.id(), new Username("journey"));
        return switch (gatehouse.useCase(RevealEventBodyUseCase.class).reveal(command).orElseThrow().body()) {
            case BodyText.Revealed revealed -> revealed.raw();
            case BodyText.Masked _,BodyText.Hidden _,BodyText.Expunged _ -> throw new AssertionError("it was revealed");
        };
    }

    private static String newestRefusalCause() {
        return gatehouse.useCase(BrowseRefusalsUseCase.class)
                .browse(new BrowseRefusalsUseCase.Query(Optional.empty(), Optional.empty(), PageRequest.first()))
                .rows().getFirst().cause().code();
    }
}
