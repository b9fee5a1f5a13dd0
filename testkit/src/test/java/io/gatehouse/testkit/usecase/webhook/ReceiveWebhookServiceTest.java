package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Body;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Command;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Outcome;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.RefusedRequest;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.BODY;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.NOW;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.SECRET;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.TOLERANCE;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.cause;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.request;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.sign;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.signature;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.signed;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.signedAt;
import static io.gatehouse.testkit.usecase.webhook.WebhookSetting.timestamp;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReceiveWebhookServiceTest {

    private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());
    private static final String EXPECTED_TOKEN = "Bearer expected-token";

    private final WebhookSetting setting = new WebhookSetting();

    @Test
    void storesAnAuthenticEventBeforeItAnswers() {
        setting.save(aSource().ofInstance("inst_1").build());

        var outcome = receive(signed(SECRET));

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(outcome).isEqualTo(new Outcome.Accepted(event.id(), DeliveryOutcome.FIRST));
            assertThat(event.source()).isEqualTo(aSource().build().id());
            assertThat(event.instance()).contains(new InstanceId("inst_1"));
            assertThat(event.state()).isEqualTo(EventState.WAITING);
            assertThat(event.receivedAt()).isEqualTo(NOW);
        });
        assertThat(setting.refusals.all()).isEmpty();
    }

    @Test
    void knowsADeliveryAgainHoweverItIsSigned() {
        setting.save(aSource().withSecrets(secret("secret-1", SECRET), secret("secret-2", "the-other-secret")).build());
        var first = receive(signed(SECRET));

        setting.clock.set(NOW.plusSeconds(86_400));
        var again = receive(signedAt(NOW.plusSeconds(86_399), "the-other-secret"));

        assertThat(first).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> assertThat(again)
                .isEqualTo(new Outcome.Accepted(accepted.event(), DeliveryOutcome.REPEATED)));
        assertThat(setting.inbox.all()).hasSize(1);
    }

    @Test
    void theSameBodyFromAnotherSourceIsAnotherEvent() {
        setting.save(aSource().withSecrets(secret("secret-1", SECRET)).build());
        var fromDefault = new Command(
                Optional.empty(), signed(SECRET).headers(), new Body.Whole(Payload.of(BODY)), WebhookSetting.ADDRESS);

        setting.receiver(secret("environment-1", SECRET)).receive(fromDefault);
        receive(signed(SECRET));

        assertThat(setting.inbox.all()).extracting(event -> event.id()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void anEventIdIsAUuidOfVersionEight() {
        setting.save(aSource().build());

        receive(signed(SECRET));

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(event.id().value().version()).isEqualTo(8);
            assertThat(event.id().value().variant()).isEqualTo(2);
        });
    }

    @Test
    void acceptsAnAuthenticBodyThatIsNotUnderstood() {
        setting.save(aSource().build());
        var body = new byte[]{(byte) 0xFF, 0, (byte) 0xFE};

        assertThat(receive(request("main", body, signature(sign(SECRET, TIMESTAMP, body)), timestamp(TIMESTAMP))))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(event.state()).isEqualTo(EventState.NOT_UNDERSTOOD);
            assertThat(event.payload()).isEqualTo(Payload.of(body));
        });
    }

    @Test
    void acceptsAnEventOfUnknownName() {
        setting.save(aSource().build());
        var body = "{\"event\":\"rocket.launched\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(receive(request("main", body, signature(sign(SECRET, TIMESTAMP, body)), timestamp(TIMESTAMP))))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(setting.inbox.all()).extracting(event -> event.state()).containsExactly(EventState.NO_HANDLER);
    }

    @Test
    void neverAnswersBeforeTheEventIsDurable() {
        setting.save(aSource().build());
        setting.unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> receive(signed(SECRET)));

        assertThat(setting.inbox.all()).isEmpty();
    }

    @Test
    void readsHeaderNamesInWhateverCase() {
        setting.save(aSource().build());

        assertThat(receive(request(
                "main", BODY, new Header("x-BLNK-signature", sign(SECRET, TIMESTAMP, BODY)),
                new Header("X-BLNK-TIMESTAMP", TIMESTAMP)))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void takesALaterSecretOfSeveralAndSaysWhichItWas() {
        setting.save(aSource().withSecrets(
                secret("secret-1", "the-first-secret"), secret("secret-2", "the-second-secret"),
                secret("secret-3", "the-third-secret")).build());

        assertThat(receive(signed("the-second-secret"))).isInstanceOf(Outcome.Accepted.class);

        assertThat(setting.inbox.all()).extracting(event -> event.verifiedBy())
                .containsExactly(new SecretId("secret-2"));
    }

    @Test
    void theDefaultSourceTakesTheSecretsOfTheEnvironment() {
        var request = new Command(
                Optional.empty(), signed("a-secret-of-the-environment").headers(),
                new Body.Whole(Payload.of(BODY)), WebhookSetting.ADDRESS);

        assertThat(setting.receiver(secret("environment-1", "a-secret-of-the-environment")).receive(request))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo(InMemorySources.DEFAULT_ID);
            assertThat(event.verifiedBy()).isEqualTo(new SecretId("environment-1"));
        });
    }

    @Test
    void noOtherSourceTakesTheSecretsOfTheEnvironment() {
        setting.save(aSource().build());

        assertThat(cause(setting.receiver(secret("environment-1", "a-secret-of-the-environment"))
                .receive(signed("a-secret-of-the-environment")))).isEqualTo(new RefusalCause.UnknownSecret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "..", "a/b", "mäin", "main\u0000"})
    void refusesASourceThatIsNotThere(String slug) {
        setting.save(aSource().build());

        assertThat(cause(receive(request(slug, BODY, signed(SECRET).headers().toArray(Header[]::new)))))
                .isEqualTo(new RefusalCause.UnknownSource());
    }

    @Test
    void refusesASourceThatIsSwitchedOff() {
        setting.save(aSource().disabled().build());

        assertThat(cause(receive(signed(SECRET)))).isEqualTo(new RefusalCause.UnknownSource());
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        setting.save(aSource().build());
        var request = new Command(
                Optional.of("main"), signed(SECRET).headers(), new Body.TooLarge(5_242_880), WebhookSetting.ADDRESS);

        assertThat(cause(receive(request))).isEqualTo(new RefusalCause.TooLarge(5_242_880));

        assertThat(setting.refusals.all()).singleElement().satisfies(refused -> {
            assertThat(refused.size()).isEqualTo(5_242_880);
            assertThat(refused.hash()).isEmpty();
        });
    }

    @Test
    void refusesARequestWithoutTheExpectedHeader() {
        setting.save(aSource().expecting("Authorization", EXPECTED_TOKEN).build());

        assertThat(cause(receive(signed(SECRET)))).isEqualTo(new RefusalCause.UnexpectedHeader("authorization"));
    }

    @Test
    void refusesAnotherValueOfTheExpectedHeader() {
        setting.save(aSource().expecting("Authorization", EXPECTED_TOKEN).build());

        assertThat(cause(receive(signed(SECRET, new Header("Authorization", "Bearer other")))))
                .isEqualTo(new RefusalCause.UnexpectedHeader("authorization"));
    }

    @Test
    void acceptsTheExpectedHeader() {
        setting.save(aSource().expecting("Authorization", EXPECTED_TOKEN).build());

        assertThat(receive(signed(SECRET, new Header("AUTHORIZATION", EXPECTED_TOKEN))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void anExpectedHeaderStandsInForNoSignature() {
        setting.save(aSource().expecting("Authorization", EXPECTED_TOKEN).build());

        assertThat(cause(receive(request("main", BODY, new Header("authorization", EXPECTED_TOKEN)))))
                .isInstanceOf(RefusalCause.Unsigned.class);
    }

    @Test
    void refusesAnUnsignedRequestNamingBothHeaders() {
        setting.save(aSource().build());

        assertThat(cause(receive(request("main", BODY))))
                .isEqualTo(new RefusalCause.Unsigned(List.of("x-blnk-signature", "x-blnk-timestamp")));
    }

    @Test
    void refusesARequestWithoutTimestamp() {
        setting.save(aSource().build());

        assertThat(cause(receive(request("main", BODY, signature("a".repeat(64))))))
                .isEqualTo(new RefusalCause.Unsigned(List.of("x-blnk-timestamp")));
    }

    @Test
    void refusesARequestWithoutSignature() {
        setting.save(aSource().build());

        assertThat(cause(receive(request("main", BODY, timestamp(TIMESTAMP)))))
                .isEqualTo(new RefusalCause.Unsigned(List.of("x-blnk-signature")));
    }

    @Test
    void refusesASignatureInUpperCase() {
        setting.save(aSource().build());
        var upperCase = sign(SECRET, TIMESTAMP, BODY).toUpperCase(Locale.ROOT);

        assertThat(cause(receive(request("main", BODY, signature(upperCase), timestamp(TIMESTAMP)))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "sha256=",
        "gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"})
    void refusesWhatCannotBeASignature(String value) {
        setting.save(aSource().build());

        assertThat(cause(receive(request("main", BODY, signature(value), timestamp(TIMESTAMP)))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "now", "-1", "+1", "1.5", "1e9", "0x10", "12345678901234567890", "1787218867 ",
        "١٢٣"})
    void refusesWhatCannotBeATimestamp(String value) {
        setting.save(aSource().build());
        var signature = sign(SECRET, value, BODY);

        assertThat(cause(receive(request("main", BODY, signature(signature), timestamp(value)))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-timestamp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999", "9223372036854775808", "9223372036854775807", "31556889864403200"})
    void refusesASignedTimestampThatNoClockShows(String value) {
        setting.save(aSource().build());
        var signature = sign(SECRET, value, BODY);

        assertThat(cause(receive(request("main", BODY, signature(signature), timestamp(value)))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-timestamp"));
    }

    @Test
    void theLastTimestampThatAClockShowsIsStale() {
        setting.save(aSource().build());

        assertThat(cause(receive(signedAt(Instant.MAX, SECRET)))).isInstanceOf(RefusalCause.Stale.class);
    }

    @Test
    void refusesTwoSignaturesEvenIfOneIsRight() {
        setting.save(aSource().build());

        assertThat(cause(receive(signed(SECRET, signature("a".repeat(64))))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-signature"));
    }

    @Test
    void refusesTwoTimestamps() {
        setting.save(aSource().build());

        assertThat(cause(receive(signed(SECRET, timestamp(TIMESTAMP)))))
                .isEqualTo(new RefusalCause.MalformedHeader("x-blnk-timestamp"));
    }

    @Test
    void refusesASourceWithoutSecret() {
        setting.save(aSource().withSecrets().build());

        assertThat(cause(receive(signed(SECRET)))).isEqualTo(new RefusalCause.NoSecret());
    }

    @Test
    void aSourceWithoutSecretDoesNotTakeTheEmptyKey() {
        setting.save(aSource().withSecrets().build());

        assertThat(cause(receive(signed("\u0000")))).isEqualTo(new RefusalCause.NoSecret());
    }

    @Test
    void refusesASignatureOfAnUnknownSecret() {
        setting.save(aSource().build());

        assertThat(cause(receive(signed("another-secret")))).isEqualTo(new RefusalCause.UnknownSecret());
    }

    @Test
    void refusesASignatureOfAnotherTimestamp() {
        setting.save(aSource().build());
        var later = Long.toString(NOW.getEpochSecond() + 1);

        assertThat(cause(receive(request("main", BODY, signature(sign(SECRET, TIMESTAMP, BODY)), timestamp(later)))))
                .isEqualTo(new RefusalCause.UnknownSecret());
    }

    @Test
    void isFreshUpToTheToleranceOnBothSides() {
        setting.save(aSource().build());

        assertThat(receive(signedAt(NOW.minus(TOLERANCE), SECRET))).isInstanceOf(Outcome.Accepted.class);
        assertThat(receive(signedAt(NOW.plus(TOLERANCE), SECRET))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void isStaleANanosecondAfterTheTolerance() {
        setting.save(aSource().build());
        setting.clock.set(NOW.plusNanos(1));

        assertThat(cause(receive(signedAt(NOW.minus(TOLERANCE), SECRET))))
                .isEqualTo(new RefusalCause.Stale(TOLERANCE.plusNanos(1), TOLERANCE));
    }

    @Test
    void isStaleANanosecondTooEarlyAndSaysSo() {
        setting.save(aSource().build());
        setting.clock.set(NOW.minusNanos(1));

        assertThat(cause(receive(signedAt(NOW.plus(TOLERANCE), SECRET))))
                .isEqualTo(new RefusalCause.Stale(TOLERANCE.plusNanos(1).negated(), TOLERANCE));
    }

    @Test
    void aForgedRequestIsNotCalledStale() {
        setting.save(aSource().build());

        assertThat(cause(receive(signedAt(NOW.minus(Duration.ofDays(1)), "another-secret"))))
                .isEqualTo(new RefusalCause.UnknownSecret());
    }

    @Test
    void recordsARefusalWithWhatItTakesToFindTheCause() {
        setting.save(aSource().build());

        assertThat(receive(request("main", BODY, new Header("User-Agent", "Go-http-client/1.1"))))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(setting.refusals.all()).containsExactly(new RefusedRequest(
                SequentialIds.number(1), "main",
                new RefusalCause.Unsigned(List.of("x-blnk-signature", "x-blnk-timestamp")), BODY.length,
                Optional.of(new BodyHash("c7897b79432776490863303d53e5fa79320e122ddffb68fc1c13bcf86995b073")),
                List.of(new Header("user-agent", "Go-http-client/1.1")), WebhookSetting.ADDRESS, NOW));
    }

    @Test
    void shortensTheNameOfASourceThatIsNotThere() {
        assertThat(cause(receive(request("x".repeat(5_000), BODY)))).isEqualTo(new RefusalCause.UnknownSource());

        assertThat(setting.refusals.all()).extracting(RefusedRequest::slug).containsExactly("x".repeat(63));
    }

    @Test
    void theBareUrlIsRecordedAsTheDefaultSource() {
        var request = new Command(
                Optional.empty(), List.of(), new Body.Whole(Payload.of(BODY)), WebhookSetting.ADDRESS);

        assertThat(receive(request)).isInstanceOf(Outcome.Refused.class);

        assertThat(setting.refusals.all()).extracting(RefusedRequest::slug).containsExactly("default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "X-Token", "Proxy-Authorization", "X-Api-Key", "Anything"})
    void keepsNoValueOfAHeaderThatMayBeACredential(String name) {
        setting.save(aSource().build());
        var receiver = setting.receiver();

        assertThat(receiver.receive(signed(SECRET, new Header(name, "hunter2")))).isInstanceOf(Outcome.Accepted.class);
        assertThat(receiver.receive(signed("another-secret", new Header(name, "hunter2"))))
                .isInstanceOf(Outcome.Refused.class);

        var recorded = List.of(setting.inbox.all().getFirst().headers(), setting.refusals.all().getFirst().headers());
        assertThat(recorded).allSatisfy(headers -> {
            assertThat(headers).extracting(Header::name).contains(name.toLowerCase(Locale.ROOT));
            assertThat(headers).extracting(Header::value).noneMatch(value -> value.contains("hunter2"));
        });
    }

    @Test
    void keepsTheTimestampAndTheStartOfTheSignature() {
        setting.save(aSource().build());

        assertThat(receive(signed(SECRET))).isInstanceOf(Outcome.Accepted.class);

        var whole = sign(SECRET, TIMESTAMP, BODY);
        assertThat(setting.inbox.all().getFirst().headers()).containsExactly(
                new Header("x-blnk-signature", whole.substring(0, 12) + "…"),
                new Header("x-blnk-timestamp", TIMESTAMP));
    }

    @Test
    void keepsAtMostFiftyHeadersOfBoundedLength() {
        var headers = IntStream.range(0, 500)
                .mapToObj(i -> new Header("user-agent", "x".repeat(10_000))).toArray(Header[]::new);

        assertThat(receive(request("main", BODY, headers))).isInstanceOf(Outcome.Refused.class);

        assertThat(setting.refusals.all().getFirst().headers()).hasSize(50)
                .allMatch(header -> header.value().equals("x".repeat(500) + "…"));
    }

    @Test
    void shortensTheNameOfAHeader() {
        assertThat(receive(request("main", BODY, new Header("n".repeat(10_000), "v"))))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(setting.refusals.all().getFirst().headers().getFirst().name()).hasSize(501);
    }

    @Test
    void writesDownThreeHundredRefusalsInAMinuteAndRefusesOnWithoutWriting() {
        var receiver = setting.receiver();

        var outcomes = IntStream.range(0, 301).mapToObj(_ -> receiver.receive(signed(SECRET))).toList();

        assertThat(outcomes).hasSize(301).containsOnly(new Outcome.Refused(new RefusalCause.UnknownSource()));
        assertThat(setting.refusals.all()).hasSize(300);
    }

    @Test
    void writesDownRefusalsAgainInTheNextMinute() {
        var receiver = setting.receiver();
        IntStream.range(0, 301).forEach(_ -> assertThat(receiver.receive(signed(SECRET))).isNotNull());

        setting.clock.set(NOW.plus(Duration.ofMinutes(1)).minusNanos(1));
        assertThat(receiver.receive(signed(SECRET))).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.refusals.all()).hasSize(300);

        setting.clock.set(NOW.plus(Duration.ofMinutes(1)));
        assertThat(receiver.receive(signed(SECRET))).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.refusals.all()).hasSize(301);
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceRefusals() {
        var receiver = setting.receiver();
        IntStream.range(0, 301).forEach(_ -> assertThat(receiver.receive(signed(SECRET))).isNotNull());

        setting.clock.set(NOW.minus(Duration.ofHours(1)));
        assertThat(receiver.receive(signed(SECRET))).isInstanceOf(Outcome.Refused.class);

        assertThat(setting.refusals.all()).hasSize(301);
    }

    @Test
    void anExhaustedBudgetStopsNoAuthenticEvent() {
        setting.save(aSource().build());
        var receiver = setting.receiver();
        IntStream.range(0, 301).forEach(_ -> assertThat(receiver.receive(signed("another-secret"))).isNotNull());

        assertThat(receiver.receive(signed(SECRET))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aRefusalStandsWhileTheStoreIsAway() {
        setting.save(aSource().build());
        setting.unitOfWork.goAway();

        assertThat(cause(receive(signed("another-secret")))).isEqualTo(new RefusalCause.UnknownSecret());

        assertThat(setting.refusals.all()).isEmpty();
    }

    @Test
    void countsWhatItAccepts() {
        setting.save(aSource().build());
        receive(signed(SECRET));
        receive(signed(SECRET));

        assertThat(setting.health.accepted()).extracting(InMemorySourceHealth.Accepted::delivery)
                .containsExactly(DeliveryOutcome.FIRST, DeliveryOutcome.REPEATED);
    }

    @Test
    void countsWhatItRefusesToASource() {
        setting.save(aSource().build());
        receive(signed("a-secret-of-nobody"));
        receive(request("nobody", BODY));

        assertThat(setting.health.refused()).singleElement().isEqualTo(new InMemorySourceHealth.Refused(
                aSource().build().id(), new RefusalCause.UnknownSecret(), NOW));
    }

    @Test
    void countsWhatItRefusesToASourceThatIsSwitchedOff() {
        setting.save(aSource().disabled().build());
        receive(signed(SECRET));

        assertThat(setting.health.refused()).extracting(InMemorySourceHealth.Refused::cause)
                .containsExactly(new RefusalCause.UnknownSource());
    }

    @Test
    void countsNothingThatIsNotDurable() {
        setting.save(aSource().build());
        setting.unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> receive(signed(SECRET)));
        assertThat(setting.health.accepted()).isEmpty();
    }

    @Test
    void leavesWhatMayWaitForTheStoreToOtherThreads() {
        setting.save(aSource().build());
        var waiting = new ArrayDeque<Runnable>();
        var service = setting.service(waiting::add);

        assertThat(service.receive(signed(SECRET))).isCompleted();
        assertThat(waiting).isEmpty();

        var refused = service.receive(signed("another-secret"));
        var unknown = service.receive(request("nobody", BODY));
        assertThat(refused).isNotDone();
        assertThat(unknown).isNotDone();
        assertThat(setting.refusals.all()).isEmpty();

        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(cause(refused.join())).isEqualTo(new RefusalCause.UnknownSecret());
        assertThat(cause(unknown.join())).isEqualTo(new RefusalCause.UnknownSource());
        assertThat(setting.refusals.all()).hasSize(2);
    }

    @Test
    void asksToTryAgainWhatThereIsNoThreadFor() {
        var service = setting.service(_ -> {
            throw new RejectedExecutionException("full");
        });

        assertThat(service.receive(signed(SECRET))).failsWithin(Duration.ZERO).withThrowableThat()
                .withCauseInstanceOf(StoreUnavailableException.class);
    }

    private Outcome receive(Command command) {
        return setting.receiver().receive(command);
    }
}
