package io.gatehouse.adapter.http.out.blnk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.Envelope.NotUnderstood;
import io.gatehouse.domain.webhook.Envelope.Understood;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class JacksonPayloadReaderTest {

    private static final String TRANSACTION = "txn_9c2f1a8e-4b3d-4c91-9f2a-1a7b6c5d4e3f";

    private final JacksonPayloadReader reader = new JacksonPayloadReader();

    @ParameterizedTest
    @CsvSource({
        "identity.created.json,identity.created,idt_3b63c8da-af29-4cc3-ad38-df17d87456e6",
        "identity.created.organization.json,identity.created,idt_8cc22560-5ace-4989-8953-fcbad7947d48",
        "identity.created.minimal.json,identity.created,idt_0f8fad5b-d9cb-469f-a165-70867728950e",
        "ledger.created.json,ledger.created,ldg_073f7ffe-9dfd-42ce-aa50-d1dca1788adc",
        "ledger.created.renamed.json,ledger.created,ldg_073f7ffe-9dfd-42ce-aa50-d1dca1788adc",
        "balance.created.json,balance.created,bln_5ce86029-3c2e-4e2a-aae2-7fb931ca4c4f",
        "balance.monitor.json,balance.monitor,bln_5ce86029-3c2e-4e2a-aae2-7fb931ca4c4f",
        "transaction.applied.json,transaction.applied," + TRANSACTION,
        "transaction.applied.large-amount.json,transaction.applied," + TRANSACTION,
        "transaction.inflight.json,transaction.inflight," + TRANSACTION,
        "transaction.void.json,transaction.void,txn_f482a1b3-6c2d-4e89-a17b-3d5e8f2a1c94",
        "transaction.rejected.json,transaction.rejected," + TRANSACTION,
        "transaction.scheduled.json,transaction.scheduled," + TRANSACTION,
        "transaction.queued.json,transaction.queued," + TRANSACTION,
        "transaction.unknown.json,transaction.unknown," + TRANSACTION,
        "bulk_transaction.applied.json,bulk_transaction.applied,bulk_d5a1c0f4-2f3b-4a5c-8d7e-6b9a0c1d2e3f",
        "bulk_transaction.inflight.json,bulk_transaction.inflight,bulk_d5a1c0f4-2f3b-4a5c-8d7e-6b9a0c1d2e3f",
        "bulk_transaction.failed.json,bulk_transaction.failed,bulk_d5a1c0f4-2f3b-4a5c-8d7e-6b9a0c1d2e3f",
        "system.error.json,system.error,",
        "hook.pre_transaction.json,hook.pre_transaction," + TRANSACTION,
        "hook.post_transaction.json,hook.post_transaction," + TRANSACTION,
        "hook.post_transaction.large-amount.json,hook.post_transaction," + TRANSACTION})
    void readsNameAndResourceOfEveryBodyThatBlnkSends(String file, String name, @Nullable String resource) {
        assertThat(reader.envelope(Payload.of(Payloads.bytes(file))))
                .isInstanceOfSatisfying(Understood.class, envelope -> {
                    assertThat(envelope.name()).isEqualTo(new EventName(name));
                    assertThat(envelope.resource()).isEqualTo(Optional.ofNullable(resource));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "identity.created.json,2026-08-20T09:41:07.558281542Z",
        "ledger.created.json,2026-08-20T09:30:11.004512Z",
        "balance.monitor.json,",
        "bulk_transaction.applied.json,2026-08-20T10:10:05.000123Z",
        "system.error.json,2026-08-20T10:12:00.917Z",
        "hook.pre_transaction.json,2026-08-20T10:02:43.701002455Z"})
    void readsTheTimeOfWhatABodyTellsAsItIsWritten(String file, @Nullable String stamp) {
        assertThat(reader.envelope(Payload.of(Payloads.bytes(file))))
                .isInstanceOfSatisfying(Understood.class,
                        envelope -> assertThat(envelope.stamp()).isEqualTo(Optional.ofNullable(stamp)));
    }

    @Test
    void takesTheTimeOfAHookFromBesideItsDataOnly() {
        assertThat(envelope(
                "{\"hook_type\":\"PRE_TRANSACTION\",\"data\":{\"transaction_id\":\"txn_1\",\"timestamp\":\"x\"}}"))
                .isEqualTo(understood("hook.pre_transaction", "txn_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"hook_type\":\"PRE_TRANSACTION\",\"data\":{\"transaction_id\":\"txn_1\"}}",
        "{\"event\":\"transaction.queued\",\"hook_type\":\"PRE_TRANSACTION\",\"data\":{\"transaction_id\":\"txn_1\"}}",
        "{\"data\":{\"transaction_id\":\"txn_2\"},\"hook_type\":\"PRE_TRANSACTION\",\"transaction_id\":\"txn_1\"}"})
    void readsHooksInEveryShape(String body) {
        assertThat(envelope(body)).isEqualTo(understood("hook.pre_transaction", "txn_1"));
    }

    @Test
    void readsHooksOfATypeYetUnknown() {
        assertThat(envelope("{\"hook_type\":\"MID_TRANSACTION\",\"transaction_id\":\"txn_1\"}"))
                .isEqualTo(new Understood(new EventName("hook.mid_transaction"), Optional.empty(), Optional.empty()));
    }

    @Test
    void readsTheEventWhereverItStands() {
        assertThat(envelope(
                "{\"data\":{\"x\":[{\"ledger_id\":\"no\"}],\"ledger_id\":\"ldg_1\"},\"event\":\"ledger.created\"}"))
                .isEqualTo(understood("ledger.created", "ldg_1"));
    }

    @Test
    void knowsNoResourceOfUnknownEvents() {
        assertThat(envelope("{\"event\":\"identity.merged\",\"data\":{\"identity_id\":\"idt_1\"}}"))
                .isEqualTo(new Understood(new EventName("identity.merged"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"\"", "\"with space\"", "\"nul\\u0000\"", "[\"a\"]",
        "{\"ledger_id\":\"a\"}"})
    void leavesOutAResourceThatIsNoIdentifier(String id) {
        assertThat(envelope("{\"event\":\"ledger.created\",\"data\":{\"ledger_id\":" + id + "}}"))
                .isEqualTo(new Understood(new EventName("ledger.created"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"a\",\"event\":\"b\"}", "{\"event\":7,\"event\":\"b\"}",
        "\uFEFF{\"event\":\"b\"}",
        " {\"event\":\"b\"}\n", "{\"event\":\"b\",\"data\":[]}", "{\"event\":\"b\",\"data\":null}"})
    void readsWhatIsUnusualAndStillJson(String body) {
        assertThat(envelope(body)).isEqualTo(new Understood(new EventName("b"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "<xml/>", "{", "{\"event\":\"a\"", "{\"event\":\"a\",\"data\":{\"x\":",
        "{\"event\":\"a\"}x", "{\"event\":\"a\"}{}", "[{\"event\":\"a\"}]", "\"event\"", "null", "7", "{}",
        "{\"event\":\"\"}", "{\"event\":\" \"}", "{\"event\":null}", "{\"event\":7}", "{\"event\":{\"event\":\"a\"}}",
        "{\"data\":{\"event\":\"a\"}}", "{\"event\":\"a\\u0000b\"}", "{\"event\":\"a\\ud800b\"}", "{'event':'a'}"})
    void doesNotUnderstandWhatNamesNoEvent(String body) {
        assertThat(envelope(body)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void doesNotUnderstandANameLongerThanAny() {
        assertThat(envelope("{\"event\":\"" + "x".repeat(100_000) + "\"}")).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void doesNotUnderstandTextThatIsNotUtf8() {
        var bytes = "{\"event\":\"a\",\"data\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xC3;

        assertThat(reader.envelope(Payload.of(bytes))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void survivesDeepNesting() {
        var deep = Payload.of(("{\"event\":\"a\",\"data\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(reader.envelope(deep)).isInstanceOf(NotUnderstood.class);
        assertThat(reader.pretty(deep)).isEmpty();
        assertThat(reader.masked(deep)).isEmpty();
    }

    @Test
    void givesUpOnTextThatWouldBeTooLongToLookAt() {
        var deep = "[".repeat(400) + "1,".repeat(100_000) + "1" + "]".repeat(400);

        assertThat(reader.pretty(payload(deep))).isEmpty();
    }

    @Test
    void readsNumbersAndTextsAsLongAsABody() {
        var body = "{\"event\":\"a\",\"data\":{\"n\":" + "9".repeat(1_000_000) + ",\"s\":\"" + "x".repeat(1_000_000)
                + "\",\"" + "k".repeat(1_000_000) + "\":-1.5e-999999999}}";

        assertThat(envelope(body)).isEqualTo(new Understood(new EventName("a"), Optional.empty(), Optional.empty()));
        assertThat(reader.pretty(payload(body)).orElseThrow()).contains("9".repeat(1_000_000))
                .contains("-1.5e-999999999");
        assertThat(reader.masked(payload(body))).isPresent();
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        var random = new Random(20260820);
        for (var round = 0; round < 20_000; round++) {
            var bytes = Payloads.bytes(bodies().get(round % bodies().size()));
            for (var change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var payload = Payload.of(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            assertThat(reader.envelope(payload)).isNotNull();
            assertThat(reader.pretty(payload)).isNotNull();
            assertThat(reader.masked(payload)).isNotNull();
        }
    }

    @Test
    void indentsByTwoSpacesInTheOrderOfTheBody() {
        assertThat(reader.pretty(payload("{\"b\":[1,{\"c\":null}],\"a\":{},\"d\":[],\"e\":true,\"f\":\"\\u003e\"}")))
                .contains("""
                    {
                      "b": [
                        1,
                        {
                          "c": null
                        }
                      ],
                      "a": {},
                      "d": [],
                      "e": true,
                      "f": ">"
                    }""");
    }

    @ParameterizedTest
    @CsvSource({"transaction.applied.large-amount.json,1.2345678901234568e+29",
        "transaction.applied.large-amount.json,123456789012.34567",
        "hook.post_transaction.large-amount.json,123456789012345678901234567890",
        "hook.post_transaction.large-amount.json,1000000000000000000"})
    void keepsEveryDigitOfANumberMaskedOrNot(String file, String digits) {
        assertThat(reader.pretty(Payload.of(Payloads.bytes(file))).orElseThrow()).contains(": " + digits);
        assertThat(reader.masked(Payload.of(Payloads.bytes(file))).orElseThrow()).contains(": " + digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e+29", "1E5", "-0", "-0.0", "1.50", "0.10e-07"})
    void writesNumbersAsTheyCame(String number) {
        assertThat(reader.pretty(payload("[" + number + "]"))).contains("[\n  " + number + "\n]");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void showsAllOfABodyThatIsNotMasked(String file) {
        var json = JsonMapper.builder().build();

        assertThat(json.readTree(reader.pretty(Payload.of(Payloads.bytes(file))).orElseThrow()))
                .isEqualTo(json.readTree(Payloads.bytes(file)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void keepsTheStructureOfWhatItMasks(String file) {
        var json = JsonMapper.builder().build();
        var original = json.readTree(Payloads.bytes(file));
        var masked = json.readTree(reader.masked(Payload.of(Payloads.bytes(file))).orElseThrow());

        assertThat(paths("", masked)).isEqualTo(paths("", original));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity.created.json", "identity.created.organization.json",
        "identity.created.minimal.json"})
    void masksEveryValueThatTellsOfAPerson(String file) {
        var masked = maskedData(file);

        for (var field : List.of("first_name", "last_name", "other_names", "organization_name", "dob", "gender",
                "nationality", "email_address", "phone_number", "street", "city", "state", "post_code", "country",
                "category")) {
            assertThat(masked.path(field).asString()).as(field).isEqualTo("•••");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "O'Brien", "Müller", "Marie", "zoe.obrien", "+1416", "789 Elm", "4th", "1985", "M4B",
        "Toronto", "Ontario", "Canad", "female", "CUST-10045", "customer\"", "\"web\""})
    void tellsNothingOfThePerson(String personal) {
        assertThat(reader.masked(Payload.of(Payloads.bytes("identity.created.json"))).orElseThrow())
                .doesNotContain(personal);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void masksAllOfTheMetadata(String file) {
        var metadata = maskedData(file).path("meta_data");

        assertThat(metadata.propertyStream().map(entry -> entry.getValue().asString())).allMatch("•••"::equals);
    }

    @ParameterizedTest
    @CsvSource({"ledger.created.json,Customer Wallets", "ledger.created.json,Acme", "transaction.applied.json,INV-2026",
        "transaction.applied.json,Wallet top-up", "transaction.rejected.json,insufficient",
        "bulk_transaction.failed.json,PAY-002", "balance.monitor.json,exposure", "transaction.void.json,ref_"})
    void masksTextsThatPeopleWrote(String file, String text) {
        assertThat(reader.masked(Payload.of(Payloads.bytes(file))).orElseThrow()).doesNotContain(text);
    }

    @Test
    void showsWhatIdentifiesATransactionAndItsAmounts() {
        var masked = maskedData("transaction.applied.json");

        assertThat(masked.path("transaction_id").asString()).isEqualTo(TRANSACTION);
        assertThat(masked.path("amount").toString()).isEqualTo("200.5");
        assertThat(masked.path("precise_amount").toString()).isEqualTo("20050");
        assertThat(masked.path("currency").asString()).isEqualTo("USD");
        assertThat(masked.path("status").asString()).isEqualTo("APPLIED");
        assertThat(masked.path("created_at").asString()).isEqualTo("2026-08-20T10:02:43.623494118Z");
        assertThat(masked.path("inflight").booleanValue()).isFalse();
    }

    @Test
    void showsTheConditionOfAMonitor() {
        assertThat(maskedData("balance.monitor.json").path("condition").toString()).isEqualTo(
                "{\"field\":\"credit_balance\",\"operator\":\">\",\"precise_value\":100000,\"precision\":100,\"value\":1000}");
    }

    @Test
    void masksEverythingWhoseFieldIsUnknownAtAnyDepth() {
        assertThat(reader.masked(payload("""
            {"event":"person.merged","data":{"person":{"status":"Jane","n":[1,true,null,"Jane"]},"age":7,"vip":true,
            "dead":null},"meta_data":{"a":{"status":"x","amount":1}},"Jane":["amount",2]}"""))).contains("""
            {
              "event": "person.merged",
              "data": {
                "person": {
                  "status": "•••",
                  "n": [
                    "•••",
                    "•••",
                    null,
                    "•••"
                  ]
                },
                "age": "•••",
                "vip": "•••",
                "dead": null
              },
              "meta_data": {
                "a": {
                  "status": "•••",
                  "amount": "•••"
                }
              },
              "Jane": [
                "•••",
                "•••"
              ]
            }""");
    }

    @ParameterizedTest
    @CsvSource({"status,Jane Doe", "source,@jane-doe", "identity_id,jane_doe", "currency,jane.doe@example.com",
        "created_at,Jane", "amount,Jane", "identity_type,Jane", "hash,Jane"})
    void masksAValueThatDoesNotLookAsItsFieldPromises(String field, String value) {
        assertThat(reader.masked(payload("{\"event\":\"a\",\"data\":{\"" + field + "\":\"" + value + "\"}}"))
                .orElseThrow()).doesNotContain(value).contains("•••");
    }

    @Test
    void masksTheUnsetBirthDateToo() {
        assertThat(maskedData("identity.created.minimal.json").path("dob").asString()).isEqualTo("•••");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "{", "{\"a\":1}{}", "{\"a\":}", "]"})
    void showsNothingOfWhatIsNoJson(String body) {
        assertThat(reader.pretty(payload(body))).isEmpty();
        assertThat(reader.masked(payload(body))).isEmpty();
    }

    @Test
    void givesTheFieldsOfTheDataWithTheDigitsThatTheyCameWith() {
        assertThat(reader.data(payload("""
            {"event":"a","data":{"text":"Zoë \\u0026 4th","big":90071992547409931,"exact":1.10,"flag":true,"none":null,
            "object":{"inner":1},"list":[1,2]},"other":{"text":"no"}}"""))).isEqualTo(Map.of(
                "text", "Zoë & 4th", "big", "90071992547409931", "exact", "1.10", "flag", "true"));
    }

    @Test
    void givesTheLastOfFieldsThatOccurTwice() {
        assertThat(reader.data(payload("{\"data\":{\"a\":1,\"b\":1,\"a\":2,\"b\":null}}"))).isEqualTo(Map.of("a", "2"));
        assertThat(reader.data(payload("{\"data\":{\"a\":1},\"data\":{\"b\":2}}"))).isEqualTo(Map.of("b", "2"));
        assertThat(reader.data(payload("{\"data\":{\"a\":1},\"data\":7}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"data\":{\"a\":1}", "{\"data\":[{\"a\":1}]}", "{}"})
    void givesNoFieldsOfWhatHasNone(String body) {
        assertThat(reader.data(payload(body))).isEmpty();
    }

    static List<String> bodies() {
        return BODIES;
    }

    private static final List<String> BODIES = Stream.of(
            "identity.created", "identity.created.organization", "identity.created.minimal", "ledger.created",
            "ledger.created.renamed", "balance.created", "balance.monitor", "transaction.applied",
            "transaction.applied.large-amount", "transaction.inflight", "transaction.void", "transaction.rejected",
            "transaction.scheduled", "transaction.queued", "transaction.unknown", "bulk_transaction.applied",
            "bulk_transaction.inflight", "bulk_transaction.failed", "system.error", "hook.pre_transaction",
            "hook.post_transaction", "hook.post_transaction.large-amount").map(name -> name + ".json").toList();

    private JsonNode maskedData(String file) {
        return JsonMapper.builder().build()
                .readTree(reader.masked(Payload.of(Payloads.bytes(file))).orElseThrow()).path("data");
    }

    private static List<String> paths(String prefix, JsonNode node) {
        var children = node.isObject()
                ? node.propertyStream().flatMap(
                        entry -> paths(prefix + "/" + entry.getKey(), entry.getValue()).stream())
                : Stream.<String>empty();
        return Stream.concat(Stream.of(prefix + (node.isNull() ? "=null" : "")), children).toList();
    }

    private Envelope envelope(String body) {
        return reader.envelope(payload(body));
    }

    private static Payload payload(String body) {
        return Payload.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Envelope understood(String name, String resource) {
        return new Understood(new EventName(name), Optional.of(resource), Optional.empty());
    }
}
